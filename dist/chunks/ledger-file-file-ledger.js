import { LedgerError } from "./shared-ledger.js";
import { corrupt, openStore, outOfStep, parseStored } from "./shared-ledger-store-validators-generated.js";
import { fieldsOf, lastSeenFile, uniqueName } from "./shared-ledger2.js";
import { createHash } from "node:crypto";
import { access, link, mkdir, open, readFile, readdir, realpath, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { constants } from "node:fs";
import { constants as constants$1 } from "node:buffer";
// src/ledger/file/disk-errors.ts
const forbidden = {
	code: "ledger-forbidden",
	message: "permission denied",
	hint: "correct the owner or the permissions of the ledger's folder"
};
const full = {
	code: "ledger-disk-full",
	message: "no space left on the disk",
	hint: "make room, then run the same command again: what was recorded before is safe"
};
const noFolder = {
	code: "ledger-not-a-folder",
	message: "is, or lies under, a file where a folder is needed",
	hint: "name another folder with --ledger file:DIR"
};
const foreign = (what) => ({
	code: "ledger-corrupt",
	message: `${what}, where the ledger has a plain file of its own`,
	hint: "find out who put it there, and put the ledger's own file back from a copy"
});
const meanings = {
	EACCES: forbidden,
	EPERM: forbidden,
	EROFS: {
		code: "ledger-read-only",
		message: "the file system is read-only",
		hint: "choose a folder that can be written, with --ledger file:DIR"
	},
	ENOSPC: full,
	EDQUOT: full,
	ENOTDIR: noFolder,
	ELOOP: foreign("is a link"),
	EFTYPE: foreign("is a pipe or a device"),
	EFBIG: foreign("is larger than a file of a ledger can be"),
	ENOENT: {
		code: "ledger-file-missing",
		message: "is no longer there",
		hint: "put the ledger's folder back from a copy"
	}
};
const errnoOf = (error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
function diskError(error, path) {
	if (error instanceof LedgerError) return error;
	const errno = errnoOf(error);
	if (errno === void 0) throw error;
	const { code, message, hint } = meanings[errno] ?? {
		code: "ledger-io",
		message: `the operating system reports ${errno}`,
		hint: "check the disk and the limits of this process, then run the same command again"
	};
	return new LedgerError(code, message, hint, path);
}
const noLinks = new Set([
	"EPERM",
	"ENOTSUP",
	"EOPNOTSUPP",
	"ENOSYS",
	"EMLINK",
	"EXDEV",
	"EINVAL"
]);
function linkError(error, path) {
	const errno = errnoOf(error);
	if (errno === void 0 || !noLinks.has(errno)) return diskError(error, path);
	return new LedgerError("ledger-no-links", `the file system can't link files (${errno})`, "keep the ledger on a local file system, or in git: --ledger git:BRANCH", path);
}
// src/ledger/file/file-names.ts
const changesOf = (folder) => join(folder, "changes");
const checkpointsOf = (folder) => join(folder, "checkpoints");
const fileName = (number) => `${String(number).padStart(8, "0")}.json`;
function numberOf(name) {
	const digits = /^(\d{8,15})\.json$/.exec(name)?.[1];
	const number = Number(digits);
	return digits !== void 0 && fileName(number) === name ? number : void 0;
}
// src/ledger/file/seal.ts
const before = ",\n  \"digest\": \"";
const after = "\"\n}\n";
const sealLength = 83;
function seal(document) {
	const body = Buffer.from(JSON.stringify(document, null, 2).slice(0, -2));
	const hash = createHash("sha256").update(body);
	const tail = Buffer.from(before + hash.copy().digest("hex") + after);
	return {
		bytes: Buffer.concat([body, tail]),
		hash: hash.update(tail).digest("hex")
	};
}
function unseal(bytes, path, kind) {
	const document = parseStored(bytes.toString("utf8"), path, kind);
	const body = bytes.subarray(0, Math.max(0, bytes.length - sealLength));
	const tail = bytes.subarray(body.length);
	const hash = createHash("sha256").update(body);
	if (tail.toString("latin1") !== before + hash.copy().digest("hex") + after) throw corrupt(path, "doesn't match its digest: changed after it was written");
	return {
		document,
		hash: hash.update(tail).digest("hex")
	};
}
// src/ledger/file/change-log.ts
const start = {
	number: 0,
	hash: null,
	changes: 0,
	written: 0
};
const readAhead = 32;
async function readAll(disk, folder, state, every) {
	const checkpoints = await numbersIn(disk, checkpointsOf(folder));
	const changes = await numbersIn(disk, changesOf(folder));
	const newest = checkpoints?.at(-1) ?? 0;
	const last = Math.max(changes?.at(-1) ?? 0, newest);
	if (changes === void 0 && last === 0) await refuseOther(disk, folder);
	await refuseGaps(disk, folder, changes ?? [], last);
	return readOn(disk, folder, newest > 0 ? await readCheckpoint(disk, folder, state, newest) : {
		state,
		position: start
	}, last, every);
}
async function readOn(disk, folder, reading, last, every) {
	let { state, position } = reading;
	const { number } = position;
	for (;;) {
		const ahead = Math.min(readAhead, Math.max(1, last - position.number));
		const files = await Promise.all(Array.from({ length: ahead }, (_, index) => readChange(disk, folder, position.number + 1 + index)));
		for (const file of files) if (file !== void 0) ({state, position} = replay(folder, {
			state,
			position
		}, file, every));
		else if (position.number < last) throw missing(changePath(folder, position.number + 1));
		else {
			if (position.number === number && number > 0) await refuseVanished(disk, changePath(folder, number));
			return {
				state,
				position
			};
		}
	}
}
function advance(position, hash, state, written, every) {
	const changes = position.changes + 1;
	const total = position.written + written;
	const due = changes >= every && total * 4 >= state.records.size + state.runs.size;
	const since = due ? {
		changes: 0,
		written: 0
	} : {
		changes,
		written: total
	};
	return {
		position: {
			number: position.number + 1,
			hash,
			...since
		},
		due
	};
}
function sealChange(position, updates, time) {
	return seal({
		kind: "LedgerChange",
		formatVersion: "2.0",
		number: position.number + 1,
		previous: position.hash,
		time,
		updates
	});
}
function sealCheckpoint(number, change, state, time) {
	return seal({
		kind: "LedgerCheckpoint",
		formatVersion: "2.0",
		number,
		change,
		time,
		records: [...state.records.values()],
		runs: [...state.runs.values()]
	});
}
const changePath = (folder, number) => join(changesOf(folder), fileName(number));
async function readChange(disk, folder, number) {
	const path = changePath(folder, number);
	try {
		return {
			path,
			bytes: await disk.read(path)
		};
	} catch (error) {
		if (errnoOf(error) === "ENOENT") return void 0;
		throw diskError(error, path);
	}
}
function replay(folder, reading, { path, bytes }, every) {
	const { document, hash } = unseal(bytes, path, "LedgerChange");
	const { number, hash: previous } = reading.position;
	if (document.number !== number + 1) throw corrupt(path, `says that it is change ${document.number}`);
	if (document.previous !== previous) throw corrupt(path, number === 0 ? "says that a change comes before it" : `doesn't follow ${changePath(folder, number)} as that is now`);
	let state = reading.state;
	let written = 0;
	for (const update of document.updates) {
		const wrong = outOfStep(state, update);
		if (wrong !== void 0) throw corrupt(path, wrong);
		state = state.with(update.records, update.runs);
		written += update.records.length + update.runs.length;
	}
	return {
		state,
		position: advance(reading.position, hash, state, written, every).position
	};
}
async function readCheckpoint(disk, folder, empty, number) {
	const path = join(checkpointsOf(folder), fileName(number));
	const { document } = unseal(await about(path, disk.read(path)), path, "LedgerCheckpoint");
	const change = await readChange(disk, folder, number);
	if (change === void 0) throw missing(changePath(folder, number));
	const { hash } = unseal(change.bytes, change.path, "LedgerChange");
	if (document.number !== number || document.change !== hash) throw corrupt(path, `doesn't belong to ${change.path} as that is now`);
	const state = empty.with(document.records, document.runs);
	if (state.records.size !== document.records.length || state.runs.size !== document.runs.length) throw corrupt(path, "has a record twice");
	return {
		state,
		position: {
			...start,
			number,
			hash
		}
	};
}
async function numbersIn(disk, folder) {
	try {
		return (await disk.list(folder)).flatMap((name) => numberOf(name) ?? []).sort((a, b) => a - b);
	} catch (error) {
		if (errnoOf(error) === "ENOENT") return void 0;
		throw diskError(error, folder);
	}
}
async function refuseGaps(disk, folder, numbers, last) {
	if (numbers.length === last) return;
	const listed = new Set(numbers);
	for (let number = 1; number <= last; number += 1) if (!listed.has(number) && !await exists(disk, changePath(folder, number))) throw missing(changePath(folder, number));
}
async function refuseOther(disk, folder) {
	if (!await exists(disk, folder)) return;
	if ((await about(folder, disk.list(folder))).find((name) => !name.startsWith(".") && name !== "checkpoints" && name !== "changes") === void 0) return;
	throw new LedgerError("ledger-file-missing", `the ledger's changes aren't there, and ${folder} isn't empty`, "put the folder back from a copy, or name another one with --ledger file:DIR", changesOf(folder));
}
async function refuseVanished(disk, path) {
	if (!await exists(disk, path)) throw missing(path);
}
const exists = (disk, path) => about(path, disk.exists(path));
async function about(path, work) {
	try {
		return await work;
	} catch (error) {
		throw diskError(error, path);
	}
}
const missing = (path) => new LedgerError("ledger-file-missing", "this change of the ledger isn't there, but there are later ones", "put this file, or the whole folder, back from a copy", path);
// src/ledger/file/find-git-folder.ts
async function gitFolderOf(folder) {
	const place = await real(resolve(folder));
	for (let at = dirname(place);; at = dirname(at)) {
		const path = await gitFolderIn(at);
		if (path !== void 0) return {
			path,
			inside: relative(at, place)
		};
		if (dirname(at) === at) return void 0;
	}
}
async function real(path) {
	try {
		return await realpath(path);
	} catch {
		return dirname(path) === path ? path : join(await real(dirname(path)), basename(path));
	}
}
async function gitFolderIn(root) {
	const path = join(root, ".git");
	try {
		const found = await stat(path);
		if (found.uid !== (process.getuid?.() ?? found.uid)) return void 0;
		if (found.isDirectory()) return (await stat(join(path, "HEAD"))).isFile() ? path : void 0;
		const target = /^gitdir: (.+)/.exec(await readFile(path, "utf8"))?.[1];
		return target !== void 0 && (await stat(resolve(root, target))).isDirectory() ? resolve(root, target) : void 0;
	} catch {
		return;
	}
}
// src/ledger/file/last-seen-change.ts
async function seenLedgerOf(disk, folder, now, unique) {
	const git = await gitFolderOf(folder);
	return git && seenLedger(disk, folder, lastSeenFile(git.path, `file-${git.inside}`, git.inside, unique), now);
}
function seenLedger(disk, folder, file, now) {
	const last = async () => seenChangeOf(await file.read());
	const differs = async ({ number, hash }, position) => {
		if (position.number === 0 || number === 0) return void 0;
		if (number > position.number) return `its last change is ${position.number}, and change ${number} was seen here`;
		return (number === position.number ? position.hash : await hashOf(disk, folder, number)) === hash ? void 0 : `its change ${number} is another one than the one that was seen here`;
	};
	return {
		last,
		async remember({ number, hash }) {
			const known = await last();
			if (known === void 0 || number > known.number) await file.write({
				ledger: folder,
				number,
				hash,
				at: now()
			});
		},
		async startNew() {
			const known = await last();
			if (known !== void 0 && known.number > 0) await file.write({
				ledger: folder,
				number: 0,
				hash: null,
				at: now(),
				before: seenBefore(known)
			});
		},
		async check(seen, position) {
			if (seen === void 0 || await differs(seen, position) === void 0) return;
			const again = await last();
			const difference = again && await differs(again, position);
			if (again === void 0 || difference === void 0) return;
			throw new LedgerError("ledger-older-copy", `${difference} (${again.at})`, `put the newest copy of the folder back: what is on record there would be restored again; to go on with this one, on purpose, remove ${file.path}`, folder);
		}
	};
}
const seenBefore = ({ number, at, before }) => number > 0 ? {
	at,
	changes: number
} : before;
function seenChangeOf(value) {
	const { number, hash, at, before } = fieldsOf(value);
	if (!isCount(number) || !isTime(at)) return void 0;
	if (number === 0) return {
		number,
		hash: null,
		at,
		before: beforeOf(before)
	};
	return typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash) ? {
		number,
		hash,
		at
	} : void 0;
}
function beforeOf(value) {
	const { at, changes } = fieldsOf(value);
	return isCount(changes) && isTime(at) ? {
		at,
		changes
	} : void 0;
}
const isCount = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isTime = (value) => typeof value === "string" && /^[0-9TZ:.-]{20,30}$/.test(value);
async function hashOf(disk, folder, number) {
	const path = join(changesOf(folder), fileName(number));
	try {
		return createHash("sha256").update(await disk.read(path)).digest("hex");
	} catch (error) {
		if (errnoOf(error) === "ENOENT") return void 0;
		throw diskError(error, path);
	}
}
// src/ledger/file/ledger-disk.ts
const disk = {
	read,
	list: (folder) => readdir(folder),
	async exists(path) {
		try {
			await access(path);
			return true;
		} catch (error) {
			if (errnoOf(error) === "ENOENT") return false;
			throw error;
		}
	},
	async create(path, bytes) {
		const file = await open(path, "wx");
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
	},
	link,
	names: async (path) => (await stat(path)).nlink,
	unlink,
	makeFolder,
	async syncFolder(path) {
		if (process.platform === "win32") return;
		const folder = await open(path, "r");
		try {
			await folder.sync();
		} finally {
			await folder.close();
		}
	}
};
const plainly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
async function read(path) {
	const file = await open(path, plainly);
	try {
		const found = await file.stat();
		if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(`no plain file: ${path}`), { code: "EFTYPE" });
		if (found.size > constants$1.MAX_STRING_LENGTH) throw Object.assign(new Error(`too large: ${path}`), { code: "EFBIG" });
		return await file.readFile();
	} finally {
		await file.close();
	}
}
async function makeFolder(path) {
	try {
		await mkdir(path);
	} catch (error) {
		const errno = errnoOf(error);
		if (errno === "ENOENT" && dirname(path) !== path) {
			await makeFolder(dirname(path));
			await makeFolder(path);
		} else if (errno !== "EEXIST" || !(await stat(path)).isDirectory()) throw error;
	}
}
// src/ledger/file/publish-file.ts
async function publish(disk, folder, name, bytes, unique) {
	const path = join(folder, name);
	const temporary = join(folder, `.${name}.${unique}.tmp`);
	const discard = () => disk.unlink(temporary).catch(() => {});
	try {
		await disk.create(temporary, bytes);
	} catch (error) {
		await discard();
		throw diskError(error, errnoOf(error) === "ENOENT" ? folder : path);
	}
	try {
		const won = await linked(disk, temporary, path);
		await discard();
		if (won) await disk.syncFolder(folder);
		return won;
	} catch (error) {
		await discard();
		throw diskError(error, path);
	}
}
async function linked(disk, temporary, path) {
	try {
		await disk.link(temporary, path);
		return true;
	} catch (error) {
		if (errnoOf(error) !== "EEXIST") throw linkError(error, path);
		return await disk.names(temporary) > 1;
	}
}
// src/ledger/file/file-ledger.ts
const maxLost = 1e3;
function openFileLedger(place, deps) {
	const { clock, random, disk: disk$1 = disk, checkpointEvery = 1e3 } = deps;
	const folder = resolve(deps.cwd, place) === resolve(place) ? place : resolve(deps.cwd, place);
	const time = () => new Date(clock.now()).toISOString();
	let at;
	let remembered;
	let origin = {
		place: resolve(deps.cwd, place),
		isNew: true
	};
	const seenHere = () => {
		remembered ??= seenLedgerOf(disk$1, resolve(deps.cwd, place), time, () => uniqueName(random));
		return remembered;
	};
	const readFirst = async (state) => {
		const seen = await seenHere();
		const last = await seen?.last();
		const reading = await readAll(disk$1, folder, state, checkpointEvery);
		await seen?.check(last, reading.position);
		const isNew = reading.position.number === 0;
		const before = isNew && last ? seenBefore(last) : void 0;
		origin = {
			...origin,
			isNew,
			...before && { seenBefore: before }
		};
		return reading;
	};
	const makeFolders = async () => {
		try {
			await disk$1.makeFolder(changesOf(folder));
			await disk$1.syncFolder(folder);
			await disk$1.syncFolder(dirname(folder));
		} catch (error) {
			throw diskError(error, folder);
		}
	};
	const writeCheckpoint = async (number, change, state) => {
		try {
			await disk$1.makeFolder(checkpointsOf(folder));
			const { bytes } = sealCheckpoint(number, change, state, time());
			await publish(disk$1, checkpointsOf(folder), fileName(number), bytes, uniqueName(random));
		} catch (error) {
			if (!(diskError(error, folder) instanceof LedgerError)) throw error;
		}
	};
	return openStore(`file:${place}`, {
		readsFirst: true,
		async catchUp(state) {
			const { position, state: next } = at ? await readOn(disk$1, folder, {
				state,
				position: at
			}, 0, checkpointEvery) : await readFirst(state);
			if (position.number > (at?.number ?? 0)) await (await seenHere())?.remember(position);
			at = position;
			return next;
		},
		async commit(updates, state) {
			if (at === void 0) throw new Error("nothing was read before this write");
			if (at.number === 0) {
				await makeFolders();
				await (await seenHere())?.startNew();
			}
			const { bytes, hash } = sealChange(at, updates, time());
			if (!await publish(disk$1, changesOf(folder), fileName(at.number + 1), bytes, uniqueName(random))) return false;
			const written = updates.reduce((sum, update) => sum + update.records.length + update.runs.length, 0);
			const { position, due } = advance(at, hash, state, written, checkpointEvery);
			at = position;
			await (await seenHere())?.remember(position);
			if (due) await writeCheckpoint(position.number, hash, state);
			return true;
		},
		backOff: (lost) => lost < maxLost ? Promise.resolve() : Promise.reject(contended(folder, lost)),
		origin: async () => origin,
		close: async () => {}
	});
}
const contended = (folder, lost) => new LedgerError("ledger-contended", `lost ${lost} races for the next change`, "run again with fewer runs at once", folder);
export { openFileLedger };
