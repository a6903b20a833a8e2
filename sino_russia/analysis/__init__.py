"""Questions researchers ask of the tables: how often they met, who held what, how much was traded."""
