// What a page shows is what was, once it does not hear any more what happens. It says so while that lasts, and sees to it that it
// hears again: a browser comes back by itself when its stream ends, but not after an answer that is none, nor where the
// other end is gone without a word.
const LOOK = 1_000;
const USUAL = 4_000; // within which a stream that ended is there again
const SILENCE = 40_000; // more than two beats, which are heard every fifteen seconds
const AGAIN = 5_000; // before a stream that nothing will open again is opened anew

let stream = null; // the one that was looked at last
let heard = 0; // when anything was heard of it
let well = Date.now(); // when this page was last known to hear
let opened = 0; // when a stream was last opened here

const hear = () => (heard = Date.now());

const listenTo = (source) => {
  stream = source;
  hear();
  for (const word of ["open", "message", "beat"]) source.addEventListener(word, hear);
};

const hears = () => navigator.onLine && stream.readyState === EventSource.OPEN && Date.now() - heard < SILENCE;

const say = (deaf) => {
  const place = document.getElementById("hors-direct");
  const words = deaf ? place?.dataset.words : "";
  if (place && place.textContent !== words) place.textContent = words;
};

const openAnew = (live) => {
  opened = Date.now();
  const fresh = live.cloneNode();
  live.replaceWith(fresh);
  listenTo(fresh.streamSource);
};

const look = () => {
  const live = document.getElementById("live");
  if (!live?.streamSource) {
    well = Date.now();
    return say(false);
  }
  if (live.streamSource !== stream) listenTo(live.streamSource);
  if (hears()) {
    well = Date.now();
    return say(false);
  }
  say(!navigator.onLine || Date.now() - well > USUAL);
  const lost = stream.readyState === EventSource.CLOSED || Date.now() - heard > SILENCE;
  if (navigator.onLine && lost && Date.now() - opened > AGAIN) openAnew(live);
};

setInterval(look, LOOK);
addEventListener("offline", look);

// The browser itself would wait some seconds.
addEventListener("online", () => {
  const live = document.getElementById("live");
  if (live?.streamSource && live.streamSource.readyState !== EventSource.OPEN) openAnew(live);
  look();
});

// The page that was put in place does not know.
document.addEventListener("turbo:render", look);
document.addEventListener("turbo:load", look);
