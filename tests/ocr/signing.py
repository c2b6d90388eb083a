"""PDFs that tests sign themselves, with certificates of invented bodies and people."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.keys import load_cert_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore


@dataclass(frozen=True)
class Signatory:
    """Who signs: a self-signed certificate (PEM) and its key, both in a folder of the test."""

    certificate: Path
    key: Path


def signatory(folder: Path, common_name: str, organisation: str = "Xã Suối Mẫu") -> Signatory:
    """A certificate valid from 2020 on."""
    key = ec.generate_private_key(ec.SECP256R1())
    attributes = [(NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, organisation)]
    name = x509.Name([x509.NameAttribute(k, v) for k, v in [*attributes, (NameOID.COMMON_NAME, common_name)]])
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=True, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime.now(UTC) + timedelta(days=3650))
        .add_extension(usage, critical=True)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    place = folder / f"{common_name.split()[-1]}-{certificate.serial_number}"
    made = Signatory(place.with_suffix(".pem"), place.with_suffix(".key"))
    made.certificate.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    made.key.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return made


def sign(pdf: Path, who: Signatory, *, page: int = 0, visible: bool = True, field: str = "ChuKy") -> Path:
    """``pdf`` with one more signature, set now, in place."""
    signer = signers.SimpleSigner(
        signing_cert=load_cert_from_pemder(str(who.certificate)),
        signing_key=load_private_key_from_pemder(str(who.key), passphrase=None),
        cert_registry=SimpleCertificateStore(),
    )
    box = (300, 60, 420, 120) if visible else (0, 0, 0, 0)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf.read_bytes()), strict=False)
    spec = fields.SigFieldSpec(field, on_page=page, box=box)
    out = signers.PdfSigner(signers.PdfSignatureMetadata(field_name=field), signer, new_field_spec=spec).sign_pdf(
        writer, in_place=False
    )
    pdf.write_bytes(out.getbuffer())
    return pdf
