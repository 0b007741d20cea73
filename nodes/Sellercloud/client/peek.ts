import { type ByteStream, watchForStall } from './byteStream';

/** The first bytes of a body. */
export interface Peeked {
	head: Buffer;
	/** Whether `head` is the whole body; nothing is left in the stream then. */
	whole: boolean;
}

/**
 * Reads the first bytes of a body. A longer body can still be read from its start afterwards.
 *
 * @param size bytes to wait for
 * @param timeout ms without progress; it fails after at least this time and at most twice as long
 * @throws Error when the connection is lost or stalls
 */
export async function peek(stream: ByteStream, size: number, timeout: number): Promise<Peeked> {
	const pieces: Buffer[] = [];
	let length = 0;
	const watch = watchForStall(() => length, timeout);
	let onReadable = (): void => {};
	let onEnd = (): void => {};
	let onError: (error: Error) => void = () => {};
	let onClose = (): void => {};
	try {
		const begun = new Promise<boolean>((resolve, reject) => {
			onReadable = () => {
				while (length < size) {
					const piece: unknown = stream.read();
					if (!Buffer.isBuffer(piece)) return;
					pieces.push(piece);
					length += piece.length;
				}
				resolve(false);
			};
			onEnd = () => resolve(true);
			onError = reject;
			onClose = () => reject(new Error('The connection was closed in the middle of the response'));
			stream.on('end', onEnd).on('error', onError).on('close', onClose).on('readable', onReadable);
		});
		const whole = await Promise.race([begun, watch.stalled]);
		const head = Buffer.concat(pieces);
		if (!whole) stream.unshift(head);
		return { head, whole };
	} finally {
		watch.stop();
		stream
			.off('end', onEnd)
			.off('error', onError)
			.off('close', onClose)
			.off('readable', onReadable);
	}
}
