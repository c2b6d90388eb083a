"""The ``lstm`` component of a Tesseract 5 model: read, written back byte for byte, and turned from int8 into float.

Debian ships "fast" models, whose weights are int8; ``lstmtraining`` continues from float ones only. The layout
follows Tesseract's ``lstmrecognizer.cpp``, ``network.cpp``, ``plumbing.cpp``, ``lstm.cpp``, ``fullyconnected.cpp``,
``weightmatrix.cpp`` and ``matrix.h`` (Apache-2.0; only the layout is used). All numbers are little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

_SERIES = frozenset({"Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM"})
_REVERSED = frozenset({"RTLReversed", "TTBReversed", "XYTranspose"})
_CONNECTED = frozenset(
    {"Logistic", "LinLogistic", "LinTanh", "Tanh", "Relu", "Linear", "Softmax", "SoftmaxNoCTC"}
)  # fmt: skip
_LSTM = frozenset({"LSTM", "SummLSTM", "LSTMSoftmax", "LSTMBinarySoftmax"})
_EXTRA_INTS = {"Input": 5, "Convolve": 2, "Maxpool": 2, "Reconfig": 2}
"""Whole numbers after the common head: the input's shape; half widths of a window; scales."""

_LAYER_RATES = 64
"""Flag of a network: every part of a series has its learning rate (NF_LAYER_SPECIFIC_LR)."""
_INT8, _ADAM, _DOUBLE = 1, 4, 128
"""Flags of a weight matrix."""
_INT_MODE = 1
"""Flag of the recogniser's training (TF_INT_MODE)."""
_GATES = ("CI", "GI", "GF1", "GO", "GFS")
"""An LSTM's weights in their order; the last only where the LSTM runs in two dimensions."""


class ModelError(ValueError):
    """The bytes are no Tesseract 5 network of the kinds known here."""


class _Source:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, size: int) -> bytes:
        if size < 0 or self._at + size > len(self._data):
            raise ModelError(f"{size} bytes asked at {self._at} of {len(self._data)}")
        self._at += size
        return self._data[self._at - size : self._at]

    def numbers(self, kind: str) -> tuple[int, ...]:
        form = "<" + kind
        return struct.unpack(form, self.take(struct.calcsize(form)))

    def text(self) -> bytes:
        return self.take(self.numbers("I")[0])

    def rest(self) -> bytes:
        return self.take(len(self._data) - self._at)


def _text(value: bytes) -> bytes:
    return struct.pack("<I", len(value)) + value


@dataclass
class Weights:
    """One matrix, outputs by inputs, the bias in its last column: ``int8`` with a scale for each output, or floats.

    A weight is ``values * scales`` (on disk; in memory Tesseract keeps the scale divided by 127 once more, because
    the layer's inputs are int8 there too, and multiplies the bias by 127 in the sum).
    """

    mode: int
    values: NDArray[np.int8] | NDArray[np.float64]
    empty: bytes
    """The array's element for "nothing", as written."""
    scales: NDArray[np.float64] | None

    @classmethod
    def read(cls, source: _Source) -> Weights:
        mode = source.numbers("B")[0]
        if not mode & _DOUBLE:
            raise ModelError("a matrix in the format before Tesseract 4.0")
        kind = np.dtype(np.int8) if mode & _INT8 else np.dtype("<f8")
        rows, columns = source.numbers("ii")
        empty = source.take(kind.itemsize)
        flat = np.frombuffer(source.take(rows * columns * kind.itemsize), kind)
        scales = None
        if mode & _INT8:
            scales = np.frombuffer(source.take(8 * source.numbers("I")[0]), "<f8")
        return cls(mode, flat.reshape(rows, columns), empty, scales)

    def to_bytes(self) -> bytes:
        out = struct.pack("<Bii", self.mode, *self.values.shape) + self.empty + self.values.tobytes()
        if self.scales is not None:
            out += struct.pack("<I", len(self.scales)) + self.scales.tobytes()
        return out

    def to_float(self) -> None:
        """Makes the weights floats; nothing changes where they are already."""
        if self.scales is None:
            return
        # the machine that converted may have padded the scales to the width of its registers
        scales = self.scales[: self.values.shape[0]]
        self.values = self.values.astype("<f8") * scales[:, None]
        self.mode &= ~_INT8
        self.empty = bytes(8)
        self.scales = None


@dataclass
class Layer:
    """A network: its head, numbers that its kind adds, weights, and the networks inside it."""

    kind: str
    training: int
    backprop: int
    flags: int
    inputs: int
    outputs: int
    weight_count: int
    name: bytes
    extra: bytes = b""
    weights: list[Weights] = field(default_factory=list)
    parts: list[Layer] = field(default_factory=list)
    rates: bytes | None = None

    @classmethod
    def read(cls, source: _Source) -> Layer:
        if source.take(1) != b"\0":
            raise ModelError("a layer without a named kind")
        kind = source.text().decode("ascii", "replace")
        head = source.numbers("bbIiii")
        layer = cls(kind, *head, name=source.text())
        if kind in _EXTRA_INTS:
            layer.extra = source.take(4 * _EXTRA_INTS[kind])
        elif kind in _SERIES or kind in _REVERSED:
            layer.parts = [cls.read(source) for _ in range(source.numbers("I")[0])]
            if layer.flags & _LAYER_RATES:
                count = source.numbers("I")[0]
                layer.rates = struct.pack("<I", count) + source.take(4 * count)
        elif kind in _CONNECTED:
            layer.weights = [Weights.read(source)]
        elif kind in _LSTM:
            layer.extra = source.take(4)
            layer._read_gates(source)
        else:
            raise ModelError(f"a layer of the unknown kind {kind!r}")
        return layer

    def _read_gates(self, source: _Source) -> None:
        first = Weights.read(source)
        states = first.values.shape[0]
        (all_inputs,) = struct.unpack("<i", self.extra)
        # softmax inside an LSTM feeds its outputs back; none of Tesseract's own models has that
        if self.kind not in {"LSTM", "SummLSTM"}:
            raise ModelError(f"an LSTM of the kind {self.kind!r}")
        two_dimensions = all_inputs == self.inputs + 2 * states
        count = len(_GATES) if two_dimensions else len(_GATES) - 1
        self.weights = [first, *(Weights.read(source) for _ in range(count - 1))]

    def to_bytes(self) -> bytes:
        head = (self.training, self.backprop, self.flags, self.inputs, self.outputs, self.weight_count)
        out = [b"\0", _text(self.kind.encode()), struct.pack("<bbIiii", *head), _text(self.name), self.extra]
        out += [w.to_bytes() for w in self.weights]
        if self.kind in _SERIES or self.kind in _REVERSED:
            out += [struct.pack("<I", len(self.parts)), *(part.to_bytes() for part in self.parts), self.rates or b""]
        return b"".join(out)

    def walk(self) -> Iterator[Layer]:
        """This layer and all inside it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass
class Recogniser:
    """The whole component: the network, its specification, and the numbers of its training."""

    network: Layer
    specification: bytes
    training_flags: int
    rest: bytes
    """Iterations, the null character, Adam's beta, learning rate and momentum."""

    @classmethod
    def parse(cls, data: bytes) -> Recogniser:
        """Raises ``ModelError`` where the bytes are something else."""
        source = _Source(data)
        network = Layer.read(source)
        return cls(network, source.text(), source.numbers("i")[0], source.rest())

    def to_bytes(self) -> bytes:
        return (
            self.network.to_bytes() + _text(self.specification) + struct.pack("<i", self.training_flags) + self.rest
        )

    @property
    def is_int(self) -> bool:
        return bool(self.training_flags & _INT_MODE)

    def to_float(self) -> None:
        """Makes all weights floats, so that ``lstmtraining --continue_from`` takes the component."""
        for layer in self.network.walk():
            for weights in layer.weights:
                weights.to_float()
        self.training_flags &= ~_INT_MODE
