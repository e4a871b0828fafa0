"""Who has the floor: frames that go on, words that point back, who presides."""
