"""What every test needs: made-up values may take their time, for a busy machine is slow, not wrong."""

from hypothesis import HealthCheck, settings

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
