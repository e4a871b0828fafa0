"""Convening: panels composed under rules, their balance, working groups, timetable, order of speakers."""
