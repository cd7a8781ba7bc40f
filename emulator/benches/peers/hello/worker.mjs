export default {
  async fetch(request) {
    const { data } = await request.json();
    return new Response(data.name === 'Ada' ? 'hello world' : '');
  },
};
