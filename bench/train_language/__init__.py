"""Trains the syllable language model: ``python -m bench.train_language CORPUS.xz OUT``."""
