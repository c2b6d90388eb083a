"""Cleaning, one step a file; each is applied only where the page needs it (``ocr/clean/page.py`` decides)."""
