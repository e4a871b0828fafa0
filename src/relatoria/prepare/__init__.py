"""Prepare: skeletons of work products, calendar rules, questions and what they trace to, versions."""
