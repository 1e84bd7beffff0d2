# Gateway and workers, the Python half: takes jobs from the queue of the gateway and computes. Needs Redis.
# Install: pip install "bullmq>=3"          (official; both sides run the same scripts in Redis: upgrade them together)
# Run:     python3 worker.py           as many times as there are cores, and beside it gateway.mjs
import asyncio
import logging
import os
import signal
import statistics
from concurrent.futures import ProcessPoolExecutor

from bullmq import Job, UnrecoverableError, Worker

REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379")
VERSION = 1  # of what a job holds


def summarise(values: list[float]) -> dict[str, float]:
    """The heavy part. NumPy or a model belongs here; it runs in a process of its own."""
    return {
        "count": len(values),
        "mean": statistics.fmean(values),
        "median": statistics.median(values),
        "deviation": statistics.stdev(values),
    }


async def main() -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)

    with ProcessPoolExecutor(max_workers=1) as pool:

        async def process(job: Job, _token: str) -> dict[str, float]:
            # A job can come twice after a crash: nothing here may change what is stored a second time.
            if job.data.get("version") != VERSION:
                raise UnrecoverableError(f"version {job.data.get('version')!r} is not known here")
            loop = asyncio.get_running_loop()
            # The event loop stays free, so the lock on the job is renewed while this computes.
            return await loop.run_in_executor(pool, summarise, job.data["values"])

        worker = Worker("statistics", process, {"connection": REDIS})
        worker.on("failed", lambda job, error, *_: logging.error("job %s: %s", job.id, error))
        worker.on("error", lambda error, *_: logging.error("queue: %s", error))  # silent otherwise
        await stop.wait()
        try:  # the job in hand may finish; a worker that only waits is closed after that time
            await asyncio.wait_for(worker.close(), timeout=20)
        except asyncio.TimeoutError:
            await worker.close(force=True)


if __name__ == "__main__":
    asyncio.run(main())
