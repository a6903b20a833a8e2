"""Reads what sources print, in English, Chinese and Russian, and says whether it fits what was coded."""
