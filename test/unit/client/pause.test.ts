/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import {
	CancelledError,
	cancellable,
	cancellableSleep,
} from '../../../nodes/Sellercloud/client/cancellation';

const MINUTE = 60_000;

describe('a pause', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	test('takes its time', async () => {
		const done = jest.fn();
		const waiting = cancellableSleep(MINUTE, new AbortController().signal).then(done);
		await jest.advanceTimersByTimeAsync(MINUTE - 1);
		expect(done).not.toHaveBeenCalled();
		await jest.advanceTimersByTimeAsync(1);
		await waiting;
		expect(done).toHaveBeenCalledTimes(1);
	});

	test('needs no signal', async () => {
		const waiting = cancellableSleep(5);
		await jest.advanceTimersByTimeAsync(5);
		await expect(waiting).resolves.toBeUndefined();
	});

	test('ends at once when the execution is stopped', async () => {
		const stop = new AbortController();
		const waiting = cancellableSleep(MINUTE, stop.signal);
		await jest.advanceTimersByTimeAsync(10);
		stop.abort(new Error('another reason'));
		await expect(waiting).rejects.toThrow(CancelledError);
	});

	test('does not begin when the execution is stopped already', async () => {
		await expect(cancellableSleep(MINUTE, AbortSignal.abort())).rejects.toThrow(CancelledError);
	});
});

describe('work that may be cancelled', () => {
	test('settles as the work does', async () => {
		const { signal } = new AbortController();
		await expect(cancellable(Promise.resolve(7), signal)).resolves.toBe(7);
		await expect(cancellable(Promise.resolve(7))).resolves.toBe(7);
		await expect(cancellable(Promise.reject(new Error('x')), signal)).rejects.toThrow('x');
	});

	test('is left when the signal says so', async () => {
		const stop = new AbortController();
		const left = cancellable(new Promise<number>(() => undefined), stop.signal);
		stop.abort();
		await expect(left).rejects.toThrow('The execution was stopped');
		await expect(left).rejects.toBeInstanceOf(CancelledError);
	});

	test('that fails after it was left troubles nobody', async () => {
		const work = new Promise<never>((_, reject) => {
			setImmediate(() => reject(new Error('late')));
		});
		await expect(cancellable(work, AbortSignal.abort())).rejects.toThrow(CancelledError);
		await expect(work).rejects.toThrow('late');
	});

	test('leaves no listener behind', async () => {
		const { signal } = new AbortController();
		const add = jest.spyOn(signal, 'addEventListener');
		const remove = jest.spyOn(signal, 'removeEventListener');
		await cancellable(Promise.resolve(1), signal);
		expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(
			add.mock.calls.map(([, listener]) => listener),
		);
	});
});
