// It loads, and builds a request. That no function has a network is said when it is sent.
import axios from 'axios';

export const main = async () => {
  const client = axios.create({ baseURL: 'https://example.com/api', params: { a: 1 } });
  return { url: client.getUri({ url: 'things', params: { q: '云 x' } }), sent: typeof client.get };
};
