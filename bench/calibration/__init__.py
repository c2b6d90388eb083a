"""Fits the confidence of fields on labelled specimens, keeps apart what it is fitted on and what it is tried on."""
