/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Seconds that what happens between two captions takes in the film at the most; a longer wait is played faster. */
const LONGEST_WAIT = 4;
/** Seconds that a page takes to load in the film at the most. */
const LONGEST_LOAD = 1;
/** Seconds to look from the page to a caption and back. */
const PER_CAPTION = 1.5;
/** Seconds to read a word of it. */
const PER_WORD = 0.3;

/** Below the page, so that they hide nothing of it. */
const CAPTION_HEIGHT = 80;
/** In libass's units, of which a film is 288 high. */
const CAPTION_STYLE = 'FontSize=8,Bold=1,Outline=0,Shadow=0,MarginV=8';

interface Step {
	/** ms since the epoch. */
	from: number;
	/** Seconds of the film. */
	longest: number;
	/** Is shown until the next one. */
	caption?: string;
}

interface Frame {
	file: string;
	/** ms since the epoch. */
	at: number;
}

/** A film of a page: the browser's own screencast, put together and captioned by ffmpeg. */
export class Recording {
	private readonly frames: Frame[] = [];
	private readonly writing: Array<Promise<void>> = [];
	/** Captions, and what happens between them; the film begins with the first one. */
	private readonly steps: Step[] = [];

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
		const longest = PER_CAPTION + PER_WORD * text.split(' ').length;
		const wait = async () => await this.page.waitForTimeout(1000 * longest);
		await this.step(longest, wait, text);
	}

	/** Shows how a page is opened, without the time that it takes to load. */
	async load<Result>(open: () => Promise<Result>): Promise<Result> {
		return await this.step(LONGEST_LOAD, open);
	}

	/**
	 * Ends it, and writes the film.
	 *
	 * @param path of an MP4 file
	 * @returns its length in seconds
	 * @throws Error when ffmpeg is missing or fails
	 */
	async save(path: string): Promise<number> {
		const end = Date.now();
		await this.page.screencast.stop();
		await Promise.all(this.writing);
		const times = this.frames.map(({ at }) => this.filmTime(at, end));
		const length = this.filmTime(end, end);
		const lines = this.frames.flatMap(({ file }, index) => {
			const seconds = (times[index + 1] ?? length) - (times[index] ?? length);
			return seconds > 0 ? [`file '${file}'\nduration ${seconds.toFixed(4)}`] : [];
		});
		const list = join(this.folder, 'list.txt');
		// ffmpeg ignores the duration of the last one
		const last = `file '${this.frames.at(-1)?.file}'`;
		await writeFile(list, ['ffconcat version 1.0', ...lines, last].join('\n'));
		const captions = join(this.folder, 'captions.srt');
		await writeFile(captions, this.subtitles(end));
		const filters = [
			// First, so that a caption changes while the page stands still, too
			'fps=25',
			`pad=iw:ih+${CAPTION_HEIGHT}:color=0x0f172a`,
			`subtitles=${captions}:force_style='${CAPTION_STYLE}'`,
		];
		const input = ['-f', 'concat', '-safe', '0', '-i', list];
		const output = [
			'-vf',
			filters.join(','),
			'-c:v',
			'libx264',
			'-preset',
			'veryfast',
			'-pix_fmt',
			'yuv420p',
			path,
		];
		execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output]);
		return length;
	}

	/** Ends it, and removes what the film was made of. */
	async dispose(): Promise<void> {
		await this.page.screencast.stop();
		await Promise.all(this.writing);
		await rm(this.folder, { recursive: true, force: true });
	}

	private async step<Result>(
		longest: number,
		work: () => Promise<Result>,
		caption?: string,
	): Promise<Result> {
		this.steps.push({ from: Date.now(), longest, caption });
		const result = await work();
		this.steps.push({ from: Date.now(), longest: LONGEST_WAIT });
		return result;
	}

	/** The captions in the form of SubRip. */
	private subtitles(end: number): string {
		const shown = this.steps.filter(({ caption }) => caption !== undefined);
		return shown
			.map(({ from, caption }, index) => {
				const times = [from, shown[index + 1]?.from ?? end].map((at) => this.filmTime(at, end));
				return `${index + 1}\n${times.map(clockTime).join(' --> ')}\n${caption}\n`;
			})
			.join('\n');
	}

	/** The second of the film at which is seen what was there at a time. */
	private filmTime(at: number, end: number): number {
		const lengths = this.steps.map(({ from, longest }, index) => {
			const length = Math.max(1, (this.steps[index + 1]?.from ?? end) - from);
			const share = Math.min(1, Math.max(0, at - from) / length);
			return share * Math.min(longest, length / 1000);
		});
		return lengths.reduce((sum, length) => sum + length, 0);
	}

	private keep(data: Buffer): void {
		const file = join(this.folder, `${String(this.frames.length).padStart(6, '0')}.jpg`);
		this.frames.push({ file, at: Date.now() });
		this.writing.push(writeFile(file, data));
	}
}

/** Seconds as `00:01:02,345`. */
function clockTime(seconds: number): string {
	return new Date(1000 * seconds).toISOString().slice(11, -1).replace('.', ',');
}
