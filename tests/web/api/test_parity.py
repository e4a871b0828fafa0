"""Whatever a page writes, a program can write: the addresses that take a POST, held against the API's operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from tests.factories import web

from relatoria_web.api.v1 import document

pytestmark = pytest.mark.django_db

PAGES: Mapping[str, str] = {
    "person_new": "add_persons",
    "person_edit": "change_persons",
    "person_join": "merge_persons",
    "person_consent": "record_consent",
    "organisation_new": "add_organisations",
    "organisation_edit": "change_organisations",
    "organisation_join": "merge_organisations",
    "account_change": "change_accounts unguard_account",
    "roles": "give_role",
    "role_take": "take_role",
    "invitation_withdraw": "withdraw_invitation",
    "house_webhooks": "add_house_webhook",
    "webhooks": "add_webhook",
    "webhook_withdraw": "withdraw_webhook withdraw_house_webhook",
    "prepare:process_new": "add_processes",
    "prepare:process_edit": "change_processes",
    "prepare:template": "keep_template",
    "prepare:process_check": "check_links_of_process",
    "prepare:meeting_check": "check_links_of_meeting",
    "prepare:process_look": "add_matters",
    "prepare:meeting_look": "add_matters",
    "prepare:process_matter_add": "add_matters",
    "prepare:meeting_matter_add": "add_matters",
    "prepare:process_matter_edit": "change_matters",
    "prepare:meeting_matter_edit": "change_matters",
    "prepare:process_matter_act": "move_matters remove_matters shift_matters",
    "prepare:meeting_matter_act": "move_matters remove_matters shift_matters",
    "prepare:tick": "tick_criterion",
    "prepare:move": "move_milestone",
    "prepare:milestone_new": "keep_milestone",
    "prepare:milestone_edit": "keep_milestone remove_milestone",
    "prepare:phase_new": "keep_phase",
    "prepare:phase_edit": "keep_phase remove_phase",
    "prepare:plan_desk": "write_task",
    "prepare:task": "write_task",
    "prepare:task_remove": "remove_task",
    "prepare:plan_publish": "publish_plan",
    "prepare:mechanism_new": "add_mechanisms",
    "prepare:mechanism_edit": "change_mechanisms",
    "prepare:edition_new": "add_editions",
    "prepare:edition_edit": "change_editions",
    "prepare:begin": "begin_product",
    "prepare:facts_toml": "write_facts change_facts",
    "prepare:fact": "write_facts change_facts",
    "prepare:fact_act": "change_facts take_programme",
    "prepare:carry": "carry_over",
    "prepare:edit": "write_product_head",
    "prepare:section": "write_product_section",
    "prepare:act": "draft_product keep_product advance_product files_product give_product",
    "convene:new": "add_meetings",
    "convene:add": "add_sessions add_groups add_rooms add_participations add_parts add_questions add_delegations "
    "add_showcases",
    "convene:edit": "change_meetings change_sessions change_groups change_rooms change_participations change_parts "
    "change_questions change_delegations change_showcases",
    "convene:remove": "remove_meetings remove_sessions remove_groups remove_rooms remove_participations remove_parts "
    "remove_questions remove_delegations remove_showcases",
    "convene:move": "move_session",
    "convene:versions": "publish_programme",
    "convene:import": "import_programme",
    "convene:from_facts": "add_sessions add_questions",
    "convene:attendance": "note_attendance",
    "convene:held": "hold_session",
    "convene:opens": "open_of_format",
    "convene:closing": "close_meeting reopen_meeting",
    "convene:floor_ask": "ask_floor",
    "convene:floor_settings": "change_floors",
    "convene:floor_order": "order_floor",
    "convene:floor_note": "note_turn",
    "convene:floor_act": "give_turn again_turn back_turn absent_turn pause_turn resume_turn end_turn withdraw_turn "
    "up_turn down_turn",
    "convene:panels": "begin_composition",
    "convene:nominate": "add_nominees",
    "convene:seat": "seat_nominee empty_seat",
    "convene:compose": "compose apply_composition change_compositions",
    "convene:register": "register",
    "convene:experts": "add_participations",
    "convene:person_act": "change_participations",
    "convene:delegation_act": "announce_delegation decide_delegation add_member",
    "convene:groups": "place_groups",
    "convene:group": "add_group_notes",
    "convene:group_record": "deliver_group",
    "convene:group_note": "change_group_notes remove_group_notes",
    "convene:select": "choose_note tie_notes",
    "convene:minutes": "minutes_of_session write_minutes",
    "convene:minutes_act": "write_minutes publish_minutes",
    "convene:showcase": "appraise_showcase",
    "gather:add": "add_document begin_upload send_piece finish_upload",
    "gather:settings": "change_documents",
    "gather:retry": "read_document_again",
    "gather:replace": "replace_document",
    "gather:remove": "remove_document",
    "gather:add_item": "add_interventions add_contributions",
    "gather:act": "accept_contributions reject_contributions change_contributions merge_contributions "
    "split_contributions accept_interventions reject_interventions change_interventions merge_interventions "
    "split_interventions accept_actors reject_actors change_actors merge_actors",
    "gather:take_back": "withdraw_judgements",
    "gather:tie": "draw_tie",
    "gather:untie": "remove_tie",
    "gather:noted": "note_changes",
    "gather:mention": "resolve_mentions aside_mentions",
    "gather:mention_reopen": "reopen_mentions",
    "gather:finding": "settle_findings",
    "gather:finding_reopen": "reopen_findings",
    "gather:together": "accept_contributions reject_contributions accept_interventions reject_interventions "
    "settle_findings aside_mentions",
    "gather:statement_new": "begin_statement",
    "gather:statement": "change_statements attach_statement",
    "gather:step": "submit_statement deliver_statement open_to_all_statement withdraw_statement reopen_statement",
    "gather:question_new": "add_inquiries",
    "gather:question": "change_inquiries",
    "gather:answer": "answer_inquiry",
    "gather:answer_of_group": "answer_inquiry",
    "gather:consultation_new": "add_consultations",
    "gather:consultation": "change_consultations report_consultation",
    "gather:inputs": "freeze_inputs",
    "conclude:count": "count_points",
    "conclude:open": "change_point_sets",
    "conclude:act": "change_points reserve_point withdraw_reservation answer_point vote_point split_point",
    "conclude:rule": "decide_proposal",
    "conclude:criterion": "state_criterion",
    "conclude:begin": "begin_report",
    "conclude:edit": "draft_expression lock_expression unlock_expression keep_expression step_expression "
    "publish_expression withdraw_publication set_aside_expression",
    "conclude:write": "change_sentences add_after_sentence split_sentence move_sentence take_out_sentence "
    "put_back_sentence comment_sentence close_comment",
}
"""Address of a page that writes → the operations that do the same."""
_MINE = "of one's own account, for the person at the keyboard: a token must not change what guards it"
_STEWARD = "the steward decides in person over other people's data; the steward's register is no business of programs"
ALONE: Mapping[str, str] = {
    "me": _MINE,
    "letters": _MINE,
    "inbox_mark": _MINE,
    "usersessions_list": _MINE,
    "my_data_copy": _MINE,
    "my_data_erase": _MINE,
    "my_data_ask": _MINE,
    "my_data_consent": _MINE,
    "my_data_withdraw": _MINE,
    "tokens": _MINE,
    "token_withdraw": _MINE,
    "convene:follow": "what one person wants to be told of; a program has webhooks and feeds",
    "unsubscribe": "the link at the end of a letter",
    "invitation": "the link in an invitation, which makes an account",
    "trail_verify": "writes nothing; the command `relatoria web verify` does the same for a program",
    "demo_accounts": "of the demonstration only",
    "convene:badges": "prints what is there and changes nothing; the participations are read",
    "steward:begin": _STEWARD,
    "steward:consents": _STEWARD,
    "steward:new": _STEWARD,
    "steward:edit": _STEWARD,
    "steward:request_act": _STEWARD,
    "steward:person": _STEWARD,
    "steward:copy": _STEWARD,
    "steward:release": _STEWARD,
    "steward:sweep": _STEWARD,
    "steward:decide": _STEWARD,
    "steward:remaining_act": "the team answers the steward in person over where an erased person is still named",
}
"""Address of a page that writes, and why a program does not."""
WITHOUT: Mapping[str, str] = {
    "floor_of_session": "pages open the list of speakers by its session",
    "change_nominees": "pages bring nominees in again by file: one of the same name is brought up to date",
    "remove_nominees": "pages take their seats away",
    "erase_person": "by the steward's pages, with a request",
}
"""Operations of which no page above speaks, and why."""


def _addresses(resolver: Any, within: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _addresses(one, f"{within}{one.namespace}:" if one.namespace else within)
        elif isinstance(one, URLPattern):
            yield f"{within}{one.name}", one


def _takes(pattern: URLPattern, request: HttpRequest) -> bool:
    """Whether a POST does anything there: only what is refused before it begins does not."""
    names = [*pattern.pattern.converters, *getattr(pattern.pattern.regex, "groupindex", {})]
    given = {name: 1 if name in ("number", "version") else "nothing" for name in names}
    try:
        status: int = pattern.callback(request, **given).status_code
    except Exception:  # it begins to look for an object that there is not
        return True
    return status != 405


def _writing(request: HttpRequest) -> set[str]:
    found = _addresses(get_resolver())
    own = (one for one in found if one[1].callback.__module__.startswith("relatoria_web."))
    return {name for name, pattern in own if not name.startswith("api-1:") and _takes(pattern, request)}


def _operations() -> set[str]:
    every = document()["paths"].values()
    return {one["operationId"] for ones in every for method, one in ones.items() if method != "get"}


def test_every_page_that_writes_has_operations_or_a_reason() -> None:
    request = RequestFactory().post("/")
    request.user = web.account(administrator=True)
    assert _writing(request) == {*PAGES, *ALONE}
    assert not PAGES.keys() & ALONE.keys()
    assert all(ALONE.values())


def test_every_operation_that_a_page_needs_is_there() -> None:
    needed = {name for names in PAGES.values() for name in names.split()}
    assert sorted(needed - _operations()) == []


def test_every_operation_is_of_a_page_or_says_why_not() -> None:
    told = {name for names in PAGES.values() for name in names.split()} | WITHOUT.keys()
    alike = {f"replace_{name.removeprefix('change_')}" for name in told if name.startswith("change_")}
    assert sorted(_operations() - told - alike) == []
    assert sorted(WITHOUT.keys() - _operations()) == []
