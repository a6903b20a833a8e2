"""Releases: frozen once, compared, verified, and never changed."""
