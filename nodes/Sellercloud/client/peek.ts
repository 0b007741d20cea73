import { type ByteStream, watchStall } from './files';

/** The first bytes of a body, which stays readable as a whole. */
export interface Peeked {
	head: Buffer;
	/** The body is no longer than `head`; the stream has nothing left then. */
	whole: boolean;
}

/**
 * Looks at the first bytes of a body.
 *
 * @param size bytes that are enough
 * @param timeout ms without any progress after which it fails
 * @throws Error when the connection breaks before
 */
export async function peek(stream: ByteStream, size: number, timeout: number): Promise<Peeked> {
	const pieces: Buffer[] = [];
	let length = 0;
	const watch = watchStall(() => length, timeout);
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
			onClose = () => reject(new Error('The connection was closed in the middle of the answer'));
			stream.on('end', onEnd).on('error', onError).on('close', onClose).on('readable', onReadable);
		});
		const whole = await Promise.race([begun, watch.stalled]);
		const head = Buffer.concat(pieces);
		if (!whole) stream.unshift(head);
		return { head, whole };
	} catch (error) {
		stream.destroy();
		throw error;
	} finally {
		watch.stop();
		stream
			.off('end', onEnd)
			.off('error', onError)
			.off('close', onClose)
			.off('readable', onReadable);
	}
}
