"""The programming interface: reads of what is published for anyone, writes by the desk's actions for tokens."""
