/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Seconds that a step takes in the film at the most, however long the machine takes for it. */
const LONGEST_STEP = 5;
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
	/** When each step began, in ms since the epoch. */
	private readonly steps: number[] = [Date.now()];
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
			onFrame: ({ data }) => recording.keep(data),
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
		this.steps.push(Date.now());
		await this.page.waitForTimeout(
			1000 * Math.min(LONGEST_STEP, text.split(' ').length * PER_WORD),
		);
		this.steps.push(Date.now());
	}

	/**
	 * Ends it, and writes the film.
	 *
	 * @param path of an MP4 file
	 * @returns its length in seconds
	 * @throws Error when ffmpeg is missing or fails
	 */
	async save(path: string): Promise<number> {
		this.steps.push(Date.now());
		await this.page.screencast.stop();
		await Promise.all(this.writing);
		const times = [...this.frames.map(({ at }) => at), Date.now()].map((at) => this.filmTime(at));
		const seconds = times.slice(1).map((time, index) => time - (times[index] ?? 0));
		const list = join(this.folder, 'list.txt');
		const lines = this.frames.map(
			({ file }, index) => `file '${file}'\nduration ${seconds[index]?.toFixed(4)}`,
		);
		await writeFile(list, ['ffconcat version 1.0', ...lines].join('\n'));
		const input = ['-f', 'concat', '-safe', '0', '-i', list];
		const output = [
			'-r',
			'25',
			'-c:v',
			'libx264',
			'-preset',
			'veryfast',
			'-pix_fmt',
			'yuv420p',
			path,
		];
		execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output]);
		return seconds.reduce((sum, length) => sum + length, 0);
	}

	/** Removes what the film was made of. */
	async dispose(): Promise<void> {
		await rm(this.folder, { recursive: true, force: true });
	}

	/** The second of the film at which is seen what was there at a time. */
	private filmTime(at: number): number {
		const lengths = this.steps.slice(0, -1).map((start, index) => {
			const length = Math.max(1, (this.steps[index + 1] ?? start) - start);
			const share = Math.min(1, Math.max(0, at - start) / length);
			return share * Math.min(LONGEST_STEP, length / 1000);
		});
		return lengths.reduce((sum, length) => sum + length, 0);
	}

	private keep(data: Buffer): void {
		const file = join(this.folder, `${String(this.frames.length).padStart(6, '0')}.jpg`);
		this.frames.push({ file, at: Date.now() });
		this.writing.push(writeFile(file, data));
	}
}
