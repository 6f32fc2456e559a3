"""Who a speaker is within one report: mentions, the cast of names, and whom each mention means."""
