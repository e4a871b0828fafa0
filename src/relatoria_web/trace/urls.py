"""The addresses of `trace`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from relatoria_web.trace.views import health, provenance, trail, translations

urlpatterns: list[URLPattern | URLResolver] = [
    path("trail/", trail.whole, name="trail"),
    path("trail/meeting/<slug:slug>/", trail.of_meeting, name="trail_meeting"),
    path("trail/verify/", trail.verify_now, name="trail_verify"),
    path("trail/meeting/<slug:slug>/verify/", trail.verify_now, name="trail_verify"),
    path("trail/object/<slug:uid>/", trail.of_object, name="trail_object"),
    path("provenance/<slug:kind>/<slug:uid>/", provenance.provenance, name="provenance"),
    path("translations/<slug:slug>/", translations.translations, name="translations"),
    path("health/", health.healthy, name="health"),
    path("metrics/", health.figures, name="metrics"),
]
