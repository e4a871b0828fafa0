"""Where guiding questions are edited."""

from __future__ import annotations

from django.urls import reverse

from relatoria_web.trace.editing import edited_at

edited_at("gather.inquiry", lambda meeting, uid: reverse("gather:question", args=[meeting.slug, uid]))
