"""Relatoría's platform: gather and conclude in the browser, together. Stands on the library through `bridge` alone."""
