"""Background work. Importing it comes before OpenCV and NumPy: they read how many threads to use only once."""

from __future__ import annotations

import os

# Parallelism is by page, in processes: with OpenMP's or OpenBLAS's own threads parallel pages collapse.
for _name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[_name] = "1"
