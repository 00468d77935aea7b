import { inspectionWorkerAddress } from './script-address.ts';

export function startWorker(): Worker {
  return new Worker(inspectionWorkerAddress(), { type: 'module', name: 'inspection' });
}
