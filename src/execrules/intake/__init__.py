"""Tables of case events in: read, matched with the vocabulary, every row accounted for."""
