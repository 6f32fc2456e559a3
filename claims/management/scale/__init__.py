"""Made-up rows by the hundred thousand, to measure the desk at size. Imported by the command ``seed_scale`` alone."""
