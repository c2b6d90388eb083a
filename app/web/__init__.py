"""What people see: templates, static files, and how the pages are put together."""

from app.web.rendering import install, render

__all__ = ["install", "render"]
