"""How far a claim is backed: evidence in, status with reasons out (pure rules; standard library only)."""
