"""What the log must not hold. Named by the settings."""

import logging
import re

# Whoever holds the address of an invitation joins the desk by it.
INVITATION = re.compile(r"(/accounts/join/)[^/\s]+")


class WithoutInvitations(logging.Filter):
    """Lets every line pass; of an invitation it keeps that there was one."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = INVITATION.sub(r"\1…", record.getMessage()), ()
        return True
