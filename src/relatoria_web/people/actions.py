"""What `people` writes into the audit trail."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from relatoria_web.site.trail import action

GIVE_ROLE = action("people.role.give", _("gave a role"))
TAKE_ROLE = action("people.role.take", _("took a role back"))
SEND_INVITATION = action("people.invitation.send", _("sent an invitation"))
ACCEPT_INVITATION = action("people.invitation.accept", _("accepted an invitation"))
WITHDRAW_INVITATION = action("people.invitation.withdraw", _("withdrew an invitation"))
OPEN_ACCOUNT = action("people.account.open", _("opened an account"))
CLOSE_ACCOUNT = action("people.account.close", _("closed an account"))
REOPEN_ACCOUNT = action("people.account.reopen", _("opened a closed account again"))
MAKE_ADMINISTRATOR = action("people.administrator.give", _("made somebody an administrator"))
UNMAKE_ADMINISTRATOR = action("people.administrator.take", _("ended an administrator's rights"))
RESET_ACCOUNT = action("people.account.reset", _("reset how an account signs in"))
UNGUARD_ACCOUNT = action("people.account.unguard", _("took a lost second factor away"))
ADD_PERSON = action("people.person.add", _("added a person"))
CHANGE_PERSON = action("people.person.change", _("changed what is known of a person"))
MERGE_PERSON = action("people.person.merge", _("joined two entries of one person"))
ERASE_PERSON = action("people.person.erase", _("erased a person's data"))
RESTRICT_PERSON = action("people.person.restrict", _("restricted the use of a person's data"))
RELEASE_PERSON = action("people.person.release", _("ended the restriction of a person's data"))
EXPORT_PERSON = action("people.person.export", _("took a copy of a person's data"))
ADD_ORGANISATION = action("people.organisation.add", _("added an organisation"))
CHANGE_ORGANISATION = action("people.organisation.change", _("changed an organisation"))
MERGE_ORGANISATION = action("people.organisation.merge", _("joined two entries of one organisation"))
RECORD_CONSENT = action("people.consent.record", _("wrote a consent down"))
ADD_WORDING = action("people.wording.add", _("gave a consent a new wording"))
