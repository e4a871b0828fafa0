"""Many documents on a Dask cluster: `relatoria gather --cluster tcp://…`, the same functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from relatoria.errors import RelatoriaError
from relatoria.ports import Item, Result


class Cluster:
    """An `Executor` on the workers of a Dask scheduler. The workers need the same version of relatoria installed.

    Raises:
        RelatoriaError: if `distributed` is not installed, or no scheduler answers at the address.
    """

    def __init__(self, address: str, timeout: float = 10.0) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise RelatoriaError("no_cluster_library") from error
        try:
            self._client = Client(address, timeout=timeout)
        except (OSError, TimeoutError, ValueError) as error:
            raise RelatoriaError("no_cluster", address=address, detail=str(error)) from error

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield ``function(item)`` for each item, in order, as the results arrive."""
        futures = self._client.map(function, list(items), pure=False)
        for future in futures:
            yield future.result()

    def close(self) -> None:
        """Leave the cluster."""
        self._client.close()
