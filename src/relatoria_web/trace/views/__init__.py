"""Thin views: they parse, call one domain function, and answer."""
