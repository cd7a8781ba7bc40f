'use strict';
const EventEmitter = require('events');
const { inherits } = require('util');

// Streams as they were before there were kinds of them; all inherit from this.
function Stream(options) {
  EventEmitter.call(this, options);
}
inherits(Stream, EventEmitter);

Stream.prototype.pipe = function (target, options) {
  const source = this;
  const write = (chunk) => {
    if (target.writable && target.write(chunk) === false && source.pause) source.pause();
  };
  const drain = () => {
    if (source.readable && source.resume) source.resume();
  };
  let ended = false;
  const end = () => {
    if (!ended) target.end();
    ended = true;
  };
  const close = () => {
    if (!ended && typeof target.destroy === 'function') target.destroy();
    ended = true;
  };
  const fail = function (error) {
    cleanUp();
    if (EventEmitter.listenerCount(this, 'error') === 0) throw error;
  };
  const heard = [
    [source, 'data', write], [target, 'drain', drain], [source, 'error', fail], [target, 'error', fail],
  ];
  if (!target._isStdio && (!options || options.end !== false)) heard.push([source, 'end', end], [source, 'close', close]);
  for (const [emitter, event, listener] of heard) emitter.on(event, listener);
  function cleanUp() {
    for (const [emitter, event, listener] of heard) emitter.removeListener(event, listener);
    source.removeListener('end', cleanUp);
    source.removeListener('close', cleanUp);
    target.removeListener('close', cleanUp);
  }
  source.on('end', cleanUp);
  source.on('close', cleanUp);
  target.on('close', cleanUp);
  target.emit('pipe', source);
  return target;
};

module.exports = Stream;
Stream.Stream = Stream;
Stream.Readable = require('readable-stream/lib/_stream_readable.js');
Stream.Writable = require('readable-stream/lib/_stream_writable.js');
Stream.Duplex = require('readable-stream/lib/_stream_duplex.js');
Stream.Transform = require('readable-stream/lib/_stream_transform.js');
Stream.PassThrough = require('readable-stream/lib/_stream_passthrough.js');
Stream.finished = require('readable-stream/lib/internal/streams/end-of-stream.js');
Stream.pipeline = require('readable-stream/lib/internal/streams/pipeline.js');
