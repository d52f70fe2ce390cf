/** The other end of a work thread: answers one task after the other. */
import { parentPort } from 'node:worker_threads';

export interface Given<Task> {
  readonly id: number;
  readonly task: Task;
}

export interface Answered {
  readonly id: number;
  readonly result: unknown;
}

/** What `work` throws ends the thread and is heard by whoever asked. */
export function answerTasks<Task>(work: (task: Task) => unknown): void {
  parentPort?.on('message', async ({ id, task }: Given<Task>) => {
    const answered: Answered = { id, result: await work(task) };
    parentPort?.postMessage(answered);
  });
  // The time a task may take begins when there is somebody to work on it.
  parentPort?.postMessage('ready');
}
