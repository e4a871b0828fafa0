"""Words of this stage in templates."""
