"""The evidence of a sentence as pages show it."""

from tests.conclude.writers.conftest import KENYA, UGANDA, context_of, report_of

from relatoria.conclude.writers.evidence import shown, voice_of
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.testing.build import Said, build_record
from relatoria.vocabulary.labels import label


def test_shown_names_codes_that_people_cite_and_labels_alone_of_the_others():
    said = [
        Said(KENYA, "We recommend that employers pay all fees.", Kind.RECOMMENDATION, "policy_area:employment"),
        Said(UGANDA, "We recommend that States share data with safeguards.", Kind.RECOMMENDATION, "gcm:1"),
    ]
    context = context_of(build_record(said))
    voices = [voice for one in report_of(context).sentences for voice in shown(one, 1, context).voices]
    themes = {chip for voice in voices for chip in voice.chips[1:]}
    assert themes == {label("policy_area", "employment", "en"), f"GCM 1 · {label('gcm', '1', 'en')}"}


def test_shown_tells_the_function_of_a_person_and_none_that_is_the_name():
    chair = Actor("a-chair", ActorKind.PERSON, "The Chair", "Chair")
    dean = Actor("a-dean", ActorKind.PERSON, "Ana Ruiz", "dean")
    said = [
        Said(chair, "We recommend that employers pay all fees.", Kind.RECOMMENDATION, "gcm:1"),
        Said(dean, "We recommend that States share data with safeguards.", Kind.RECOMMENDATION, "gcm:1"),
    ]
    context = context_of(build_record(said))
    told = {voice_of(one, context).name: voice_of(one, context).role for one in context.record.contributions}
    assert told == {"The Chair": "", "Ana Ruiz": "dean"}
