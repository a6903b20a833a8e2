"""China–Russia relations, record by record."""
