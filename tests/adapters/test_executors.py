"""The pool and the cluster give what one process gives."""

from __future__ import annotations

import pytest

from relatoria.adapters.cluster import Cluster
from relatoria.adapters.pool import Pool
from relatoria.errors import RelatoriaError
from relatoria.gather.gather import gather
from relatoria.model.document import Document, Paragraph
from relatoria.model.record import Record

TEXTS = (
    "La Sra. Marta Olmo, Ministra de Puertos de Chile, dijo que los puertos debían ampliarse.",
    "Mr. Peter Nash (Norway) said that States should publish 40 reports by 2030.",
    "Mme Awa Diop, du Sénégal, a déclaré que les ports manquaient de moyens.",
)
DOCUMENTS = tuple(
    Document(f"d{at}", f"d{at}.txt", text, language=language, paragraphs=(Paragraph("p1", 0, len(text)),))
    for at, (text, language) in enumerate(zip(TEXTS, ("es", "en", "fr"), strict=True), 1)
)


def alone() -> Record:
    return gather(DOCUMENTS)


def test_pool_with_two_workers_gives_the_same_record() -> None:
    assert alone().contributions != ()
    assert gather(DOCUMENTS, executor=Pool(2)) == alone()


def test_pool_with_one_worker_stays_in_this_process() -> None:
    assert list(Pool(1).map(len, ["a", "bb"])) == [1, 2]
    assert Pool().workers >= 1


def test_cluster_without_the_library_says_so() -> None:
    try:
        import distributed  # noqa: F401
    except ImportError:
        with pytest.raises(RelatoriaError) as caught:
            Cluster("tcp://127.0.0.1:1")
        assert caught.value.code == "no_cluster_library"


@pytest.mark.slow
def test_cluster_on_loopback_gives_the_same_record() -> None:
    distributed = pytest.importorskip("distributed", reason="pip install relatoria[cluster] to test the Dask cluster")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, host="127.0.0.1", protocol="tcp", dashboard_address=None
    ) as scheduler:
        cluster = Cluster(scheduler.scheduler_address)
        try:
            assert gather(DOCUMENTS, executor=cluster) == alone()
        finally:
            cluster.close()


@pytest.mark.slow
def test_cluster_without_a_scheduler_is_an_error() -> None:
    pytest.importorskip("distributed", reason="pip install relatoria[cluster] to test the Dask cluster")
    with pytest.raises(RelatoriaError) as caught:
        Cluster("tcp://127.0.0.1:1", timeout=0.2)
    assert caught.value.code == "no_cluster"
