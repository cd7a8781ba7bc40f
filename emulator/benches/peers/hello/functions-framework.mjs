import functions from '@google-cloud/functions-framework';

functions.http('hello', ({ body }, response) => {
  response.send(body.data.name === 'Ada' ? 'hello world' : '');
});
