/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Seconds that a picture stays at the most, however long the machine takes for the next one. */
const LONGEST_STILL = 4;
/** Seconds for a word of a caption to be read. */
const PER_WORD = 0.3;

const CAPTION_STYLE = [
	'position: fixed; left: 50%; bottom: 48px; transform: translateX(-50%); max-width: 1000px',
	'padding: 14px 28px; border-radius: 10px; background: rgba(15, 23, 42, 0.92); color: #fff',
	'font: 600 22px/1.4 sans-serif; text-align: center',
].join('; ');

interface Frame {
	file: string;
	/** ms since the epoch. */
	at: number;
}

/** A film of a page: the browser's own screencast, with captions in the page, put together by ffmpeg. */
export class Recording {
	private readonly frames: Frame[] = [];
	private readonly writing: Array<Promise<void>> = [];
	private removeCaption: () => Promise<void> = async () => {};

	private constructor(
		private readonly page: Page,
		private readonly folder: string,
	) {}

	/** Begins to record; the pointer is drawn, too. */
	static async start(page: Page): Promise<Recording> {
		const recording = new Recording(page, await mkdtemp(join(tmpdir(), 'recording-')));
		const size = page.viewportSize() ?? undefined;
		await page.screencast.start({
			size,
			quality: 90,
			onFrame: ({ data, timestamp }) => recording.keep(data, timestamp),
		});
		await page.screencast.showActions({ style: { title: 'display: none' } });
		return recording;
	}

	/** Shows a sentence from now on, and waits until it can have been read. */
	async caption(text: string): Promise<void> {
		await this.removeCaption();
		const overlay = await this.page.screencast.showOverlay(
			`<div style="${CAPTION_STYLE}">${text}</div>`,
		);
		this.removeCaption = async () => await overlay.dispose();
		await this.page.waitForTimeout(
			1000 * Math.min(LONGEST_STILL, text.split(' ').length * PER_WORD),
		);
	}

	/**
	 * Ends it, and writes the film.
	 *
	 * @param path of an MP4 file
	 * @returns its length in seconds
	 * @throws Error when ffmpeg is missing or fails
	 */
	async save(path: string): Promise<number> {
		await this.page.waitForTimeout(1000 * LONGEST_STILL);
		const end = Date.now();
		await this.page.screencast.stop();
		try {
			await Promise.all(this.writing);
			const seconds = this.frames.map(({ at }, index) =>
				Math.min(LONGEST_STILL, ((this.frames[index + 1]?.at ?? end) - at) / 1000),
			);
			const list = join(this.folder, 'list.txt');
			const lines = this.frames.map(
				({ file }, index) => `file '${file}'\nduration ${seconds[index]}`,
			);
			await writeFile(list, ['ffconcat version 1.0', ...lines].join('\n'));
			const input = ['-f', 'concat', '-safe', '0', '-i', list];
			const output = ['-r', '25', '-c:v', 'libx264', '-crf', '23', '-pix_fmt', 'yuv420p', path];
			execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output]);
			return seconds.reduce((sum, length) => sum + length, 0);
		} finally {
			await rm(this.folder, { recursive: true, force: true });
		}
	}

	private keep(data: Buffer, at: number): void {
		const file = join(this.folder, `${String(this.frames.length).padStart(6, '0')}.jpg`);
		this.frames.push({ file, at });
		this.writing.push(writeFile(file, data));
	}
}
