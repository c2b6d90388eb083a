"""Trains the reader of written numbers: ``python -m bench.train_digits DIGITS_DIR OUT.onnx``."""
