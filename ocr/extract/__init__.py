"""From arranged words to the fields of a document: the engine that applies a declared document type."""
