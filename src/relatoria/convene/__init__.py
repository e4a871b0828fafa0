"""Convening: panels composed under rules, their balance, working groups, timetable, order of speakers.

The functions that others call, each pure, each typed, each with remarks for its reasons:

- `compose.compose`: candidates, panels, rules → `Composition` (seats, reasons, alternatives, prices, conflict)
- `rules.fixed_seats`: seats given by hand → rules, for `compose` to fill the others around them
- `balance.balance`: seats that somebody has given → `Balance` (tallies, unknown apart; rules not met), without a solver
- `tallies.tally`, `tallies.suppressed`, `tallies.attendance`: counts, counts for publication, people over meetings
- `groups.assign_groups`, `groups.even_groups`, `groups.balancing_rules`, `groups.regional_groups`: working groups
- `timetable.arrange`: sessions, slots, rooms → `Timetable`; `programme_clashes.programme_clashes`: what clashes now
- `order.suggest_order`, `time_budget.allot`: a suggested order of speakers, and their time
- `chart.balance_chart`, `page.markdown`, `page.plain`: a composition shown
- `read.read_nominees`, `read.read_plan`: files of a secretariat
- `words.say`, `words.sentence`, `words.name_of`: remarks and codes in «es», «en», «fr»; `describe.describe`: a rule
"""
