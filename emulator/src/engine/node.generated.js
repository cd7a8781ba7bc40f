// Made by emulator/node/build.mjs. Do not edit.
export default function (internals) {
const { process } = internals, global = globalThis, module = { exports: {} };
var __getOwnPropNames=Object.getOwnPropertyNames;var __typeError=msg=>{throw TypeError(msg)};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,
mod),mod.exports}catch(e){throw mod=0,e}};var __accessCheck=(obj,member,msg)=>member.has(obj)||__typeError("Cannot "+msg);var __privateGet=(obj,member,getter)=>(__accessCheck(obj,member,"read from private field"),getter?getter.call(
obj):member.get(obj)),__privateAdd=(obj,member,value)=>member.has(obj)?__typeError("Cannot add the same privat\
e member more than once"):member instanceof WeakSet?member.add(obj):member.set(obj,value),__privateSet=(obj,member,value,setter)=>(__accessCheck(
obj,member,"write to private field"),setter?setter.call(obj,value):member.set(obj,value),value);var require_members=__commonJS({"modules/members.json"(exports2,module2){module2.exports={assert:{AssertionError:"\
function",CallTracker:"function",deepEqual:"function",deepStrictEqual:"function",doesNotMatch:"function",doesNotReject:"\
function",doesNotThrow:"function",equal:"function",fail:"function",ifError:"function",match:"function",notDeepEqual:"\
function",notDeepStrictEqual:"function",notEqual:"function",notStrictEqual:"function",ok:"function",rejects:"f\
unction",strict:"function",strictEqual:"function",throws:"function"},async_hooks:{AsyncLocalStorage:"function",
AsyncResource:"function",createHook:"function",executionAsyncId:"function",executionAsyncResource:"function",triggerAsyncId:"\
function"},buffer:{Buffer:"function",INSPECT_MAX_BYTES:{value:50},SlowBuffer:"function",constants:{value:{MAX_LENGTH:2147483647,
MAX_STRING_LENGTH:1073741799}},kMaxLength:{value:2147483647},kStringMaxLength:{value:1073741799},transcode:"fu\
nction"},child_process:{ChildProcess:"function",exec:"function",execFile:"function",execFileSync:"function",execSync:"\
function",fork:"function",spawn:"function",spawnSync:"function"},cluster:{SCHED_NONE:{value:1},SCHED_RR:{value:2},
Worker:"function",disconnect:"function",fork:"function",isMaster:{value:!0},isWorker:{value:!1},schedulingPolicy:{
value:2},settings:"object",setupMaster:"function",workers:"object"},constants:{ALPN_ENABLED:{value:1},COPYFILE_EXCL:{
value:1},COPYFILE_FICLONE:{value:2},COPYFILE_FICLONE_FORCE:{value:4},DH_CHECK_P_NOT_PRIME:{value:1},DH_CHECK_P_NOT_SAFE_PRIME:{
value:2},DH_NOT_SUITABLE_GENERATOR:{value:8},DH_UNABLE_TO_CHECK_GENERATOR:{value:4},E2BIG:{value:7},EACCES:{value:13},
EADDRINUSE:{value:98},EADDRNOTAVAIL:{value:99},EAFNOSUPPORT:{value:97},EAGAIN:{value:11},EALREADY:{value:114},
EBADF:{value:9},EBADMSG:{value:74},EBUSY:{value:16},ECANCELED:{value:125},ECHILD:{value:10},ECONNABORTED:{value:103},
ECONNREFUSED:{value:111},ECONNRESET:{value:104},EDEADLK:{value:35},EDESTADDRREQ:{value:89},EDOM:{value:33},EDQUOT:{
value:122},EEXIST:{value:17},EFAULT:{value:14},EFBIG:{value:27},EHOSTUNREACH:{value:113},EIDRM:{value:43},EILSEQ:{
value:84},EINPROGRESS:{value:115},EINTR:{value:4},EINVAL:{value:22},EIO:{value:5},EISCONN:{value:106},EISDIR:{
value:21},ELOOP:{value:40},EMFILE:{value:24},EMLINK:{value:31},EMSGSIZE:{value:90},EMULTIHOP:{value:72},ENAMETOOLONG:{
value:36},ENETDOWN:{value:100},ENETRESET:{value:102},ENETUNREACH:{value:101},ENFILE:{value:23},ENGINE_METHOD_ALL:{
value:65535},ENGINE_METHOD_CIPHERS:{value:64},ENGINE_METHOD_DH:{value:4},ENGINE_METHOD_DIGESTS:{value:128},ENGINE_METHOD_DSA:{
value:2},ENGINE_METHOD_EC:{value:2048},ENGINE_METHOD_NONE:{value:0},ENGINE_METHOD_PKEY_ASN1_METHS:{value:1024},
ENGINE_METHOD_PKEY_METHS:{value:512},ENGINE_METHOD_RAND:{value:8},ENGINE_METHOD_RSA:{value:1},ENOBUFS:{value:105},
ENODATA:{value:61},ENODEV:{value:19},ENOENT:{value:2},ENOEXEC:{value:8},ENOLCK:{value:37},ENOLINK:{value:67},ENOMEM:{
value:12},ENOMSG:{value:42},ENOPROTOOPT:{value:92},ENOSPC:{value:28},ENOSR:{value:63},ENOSTR:{value:60},ENOSYS:{
value:38},ENOTCONN:{value:107},ENOTDIR:{value:20},ENOTEMPTY:{value:39},ENOTSOCK:{value:88},ENOTSUP:{value:95},
ENOTTY:{value:25},ENXIO:{value:6},EOPNOTSUPP:{value:95},EOVERFLOW:{value:75},EPERM:{value:1},EPIPE:{value:32},
EPROTO:{value:71},EPROTONOSUPPORT:{value:93},EPROTOTYPE:{value:91},ERANGE:{value:34},EROFS:{value:30},ESPIPE:{
value:29},ESRCH:{value:3},ESTALE:{value:116},ETIME:{value:62},ETIMEDOUT:{value:110},ETXTBSY:{value:26},EWOULDBLOCK:{
value:11},EXDEV:{value:18},F_OK:{value:0},OPENSSL_VERSION_NUMBER:{value:269488367},O_APPEND:{value:1024},O_CREAT:{
value:64},O_DIRECT:{value:16384},O_DIRECTORY:{value:65536},O_DSYNC:{value:4096},O_EXCL:{value:128},O_NOATIME:{
value:262144},O_NOCTTY:{value:256},O_NOFOLLOW:{value:131072},O_NONBLOCK:{value:2048},O_RDONLY:{value:0},O_RDWR:{
value:2},O_SYNC:{value:1052672},O_TRUNC:{value:512},O_WRONLY:{value:1},POINT_CONVERSION_COMPRESSED:{value:2},POINT_CONVERSION_HYBRID:{
value:6},POINT_CONVERSION_UNCOMPRESSED:{value:4},PRIORITY_ABOVE_NORMAL:{value:-7},PRIORITY_BELOW_NORMAL:{value:10},
PRIORITY_HIGH:{value:-14},PRIORITY_HIGHEST:{value:-20},PRIORITY_LOW:{value:19},PRIORITY_NORMAL:{value:0},RSA_NO_PADDING:{
value:3},RSA_PKCS1_OAEP_PADDING:{value:4},RSA_PKCS1_PADDING:{value:1},RSA_PKCS1_PSS_PADDING:{value:6},RSA_PSS_SALTLEN_AUTO:{
value:-2},RSA_PSS_SALTLEN_DIGEST:{value:-1},RSA_PSS_SALTLEN_MAX_SIGN:{value:-2},RSA_SSLV23_PADDING:{value:2},RSA_X931_PADDING:{
value:5},RTLD_DEEPBIND:{value:8},RTLD_GLOBAL:{value:256},RTLD_LAZY:{value:1},RTLD_LOCAL:{value:0},RTLD_NOW:{value:2},
R_OK:{value:4},SIGABRT:{value:6},SIGALRM:{value:14},SIGBUS:{value:7},SIGCHLD:{value:17},SIGCONT:{value:18},SIGFPE:{
value:8},SIGHUP:{value:1},SIGILL:{value:4},SIGINT:{value:2},SIGIO:{value:29},SIGIOT:{value:6},SIGKILL:{value:9},
SIGPIPE:{value:13},SIGPOLL:{value:29},SIGPROF:{value:27},SIGPWR:{value:30},SIGQUIT:{value:3},SIGSEGV:{value:11},
SIGSTKFLT:{value:16},SIGSTOP:{value:19},SIGSYS:{value:31},SIGTERM:{value:15},SIGTRAP:{value:5},SIGTSTP:{value:20},
SIGTTIN:{value:21},SIGTTOU:{value:22},SIGUNUSED:{value:31},SIGURG:{value:23},SIGUSR1:{value:10},SIGUSR2:{value:12},
SIGVTALRM:{value:26},SIGWINCH:{value:28},SIGXCPU:{value:24},SIGXFSZ:{value:25},SSL_OP_ALL:{value:2147485780},SSL_OP_ALLOW_NO_DHE_KEX:{
value:1024},SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION:{value:262144},SSL_OP_CIPHER_SERVER_PREFERENCE:{value:4194304},
SSL_OP_CISCO_ANYCONNECT:{value:32768},SSL_OP_COOKIE_EXCHANGE:{value:8192},SSL_OP_CRYPTOPRO_TLSEXT_BUG:{value:2147483648},
SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS:{value:2048},SSL_OP_EPHEMERAL_RSA:{value:0},SSL_OP_LEGACY_SERVER_CONNECT:{value:4},
SSL_OP_MICROSOFT_BIG_SSLV3_BUFFER:{value:0},SSL_OP_MICROSOFT_SESS_ID_BUG:{value:0},SSL_OP_MSIE_SSLV2_RSA_PADDING:{
value:0},SSL_OP_NETSCAPE_CA_DN_BUG:{value:0},SSL_OP_NETSCAPE_CHALLENGE_BUG:{value:0},SSL_OP_NETSCAPE_DEMO_CIPHER_CHANGE_BUG:{
value:0},SSL_OP_NETSCAPE_REUSE_CIPHER_CHANGE_BUG:{value:0},SSL_OP_NO_COMPRESSION:{value:131072},SSL_OP_NO_ENCRYPT_THEN_MAC:{
value:524288},SSL_OP_NO_QUERY_MTU:{value:4096},SSL_OP_NO_RENEGOTIATION:{value:1073741824},SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION:{
value:65536},SSL_OP_NO_SSLv2:{value:0},SSL_OP_NO_SSLv3:{value:33554432},SSL_OP_NO_TICKET:{value:16384},SSL_OP_NO_TLSv1:{
value:67108864},SSL_OP_NO_TLSv1_1:{value:268435456},SSL_OP_NO_TLSv1_2:{value:134217728},SSL_OP_NO_TLSv1_3:{value:536870912},
SSL_OP_PKCS1_CHECK_1:{value:0},SSL_OP_PKCS1_CHECK_2:{value:0},SSL_OP_PRIORITIZE_CHACHA:{value:2097152},SSL_OP_SINGLE_DH_USE:{
value:0},SSL_OP_SINGLE_ECDH_USE:{value:0},SSL_OP_SSLEAY_080_CLIENT_DH_BUG:{value:0},SSL_OP_SSLREF2_REUSE_CERT_TYPE_BUG:{
value:0},SSL_OP_TLS_BLOCK_PADDING_BUG:{value:0},SSL_OP_TLS_D5_BUG:{value:0},SSL_OP_TLS_ROLLBACK_BUG:{value:8388608},
S_IFBLK:{value:24576},S_IFCHR:{value:8192},S_IFDIR:{value:16384},S_IFIFO:{value:4096},S_IFLNK:{value:40960},S_IFMT:{
value:61440},S_IFREG:{value:32768},S_IFSOCK:{value:49152},S_IRGRP:{value:32},S_IROTH:{value:4},S_IRUSR:{value:256},
S_IRWXG:{value:56},S_IRWXO:{value:7},S_IRWXU:{value:448},S_IWGRP:{value:16},S_IWOTH:{value:2},S_IWUSR:{value:128},
S_IXGRP:{value:8},S_IXOTH:{value:1},S_IXUSR:{value:64},TLS1_1_VERSION:{value:770},TLS1_2_VERSION:{value:771},TLS1_3_VERSION:{
value:772},TLS1_VERSION:{value:769},UV_DIRENT_BLOCK:{value:7},UV_DIRENT_CHAR:{value:6},UV_DIRENT_DIR:{value:2},
UV_DIRENT_FIFO:{value:4},UV_DIRENT_FILE:{value:1},UV_DIRENT_LINK:{value:3},UV_DIRENT_SOCKET:{value:5},UV_DIRENT_UNKNOWN:{
value:0},UV_FS_COPYFILE_EXCL:{value:1},UV_FS_COPYFILE_FICLONE:{value:2},UV_FS_COPYFILE_FICLONE_FORCE:{value:4},
UV_FS_O_FILEMAP:{value:0},UV_FS_SYMLINK_DIR:{value:1},UV_FS_SYMLINK_JUNCTION:{value:2},W_OK:{value:2},X_OK:{value:1},
defaultCoreCipherList:{value:"TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE\
-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384\
:DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:DHE-RSA-AES25\
6-SHA384:ECDHE-RSA-AES256-SHA256:DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CA\
MELLIA"}},crypto:{Certificate:"function",Cipher:"function",Cipheriv:"function",Decipher:"function",Decipheriv:"\
function",DiffieHellman:"function",DiffieHellmanGroup:"function",ECDH:"function",Hash:"function",Hmac:"functio\
n",KeyObject:"function",Sign:"function",Verify:"function",constants:{value:{OPENSSL_VERSION_NUMBER:269488367,SSL_OP_ALL:2147485780,
SSL_OP_ALLOW_NO_DHE_KEX:1024,SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION:262144,SSL_OP_CIPHER_SERVER_PREFERENCE:4194304,
SSL_OP_CISCO_ANYCONNECT:32768,SSL_OP_COOKIE_EXCHANGE:8192,SSL_OP_CRYPTOPRO_TLSEXT_BUG:2147483648,SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS:2048,
SSL_OP_EPHEMERAL_RSA:0,SSL_OP_LEGACY_SERVER_CONNECT:4,SSL_OP_MICROSOFT_BIG_SSLV3_BUFFER:0,SSL_OP_MICROSOFT_SESS_ID_BUG:0,
SSL_OP_MSIE_SSLV2_RSA_PADDING:0,SSL_OP_NETSCAPE_CA_DN_BUG:0,SSL_OP_NETSCAPE_CHALLENGE_BUG:0,SSL_OP_NETSCAPE_DEMO_CIPHER_CHANGE_BUG:0,
SSL_OP_NETSCAPE_REUSE_CIPHER_CHANGE_BUG:0,SSL_OP_NO_COMPRESSION:131072,SSL_OP_NO_ENCRYPT_THEN_MAC:524288,SSL_OP_NO_QUERY_MTU:4096,
SSL_OP_NO_RENEGOTIATION:1073741824,SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION:65536,SSL_OP_NO_SSLv2:0,SSL_OP_NO_SSLv3:33554432,
SSL_OP_NO_TICKET:16384,SSL_OP_NO_TLSv1:67108864,SSL_OP_NO_TLSv1_1:268435456,SSL_OP_NO_TLSv1_2:134217728,SSL_OP_NO_TLSv1_3:536870912,
SSL_OP_PKCS1_CHECK_1:0,SSL_OP_PKCS1_CHECK_2:0,SSL_OP_PRIORITIZE_CHACHA:2097152,SSL_OP_SINGLE_DH_USE:0,SSL_OP_SINGLE_ECDH_USE:0,
SSL_OP_SSLEAY_080_CLIENT_DH_BUG:0,SSL_OP_SSLREF2_REUSE_CERT_TYPE_BUG:0,SSL_OP_TLS_BLOCK_PADDING_BUG:0,SSL_OP_TLS_D5_BUG:0,
SSL_OP_TLS_ROLLBACK_BUG:8388608,ENGINE_METHOD_RSA:1,ENGINE_METHOD_DSA:2,ENGINE_METHOD_DH:4,ENGINE_METHOD_RAND:8,
ENGINE_METHOD_EC:2048,ENGINE_METHOD_CIPHERS:64,ENGINE_METHOD_DIGESTS:128,ENGINE_METHOD_PKEY_METHS:512,ENGINE_METHOD_PKEY_ASN1_METHS:1024,
ENGINE_METHOD_ALL:65535,ENGINE_METHOD_NONE:0,DH_CHECK_P_NOT_SAFE_PRIME:2,DH_CHECK_P_NOT_PRIME:1,DH_UNABLE_TO_CHECK_GENERATOR:4,
DH_NOT_SUITABLE_GENERATOR:8,ALPN_ENABLED:1,RSA_PKCS1_PADDING:1,RSA_SSLV23_PADDING:2,RSA_NO_PADDING:3,RSA_PKCS1_OAEP_PADDING:4,
RSA_X931_PADDING:5,RSA_PKCS1_PSS_PADDING:6,RSA_PSS_SALTLEN_DIGEST:-1,RSA_PSS_SALTLEN_MAX_SIGN:-2,RSA_PSS_SALTLEN_AUTO:-2,
defaultCoreCipherList:"TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-RSA-AE\
S128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384:DHE-RS\
A-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:DHE-RSA-AES256-SHA38\
4:ECDHE-RSA-AES256-SHA256:DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA",
TLS1_VERSION:769,TLS1_1_VERSION:770,TLS1_2_VERSION:771,TLS1_3_VERSION:772,POINT_CONVERSION_COMPRESSED:2,POINT_CONVERSION_UNCOMPRESSED:4,
POINT_CONVERSION_HYBRID:6}},createCipheriv:"function",createDecipheriv:"function",createDiffieHellman:"functio\
n",createDiffieHellmanGroup:"function",createECDH:"function",createHash:"function",createHmac:"function",createPrivateKey:"\
function",createPublicKey:"function",createSecretKey:"function",createSign:"function",createVerify:"function",
diffieHellman:"function",generateKeyPair:"function",generateKeyPairSync:"function",getCiphers:"function",getCurves:"\
function",getDiffieHellman:"function",getFips:"function",getHashes:"function",pbkdf2:"function",pbkdf2Sync:"fu\
nction",privateDecrypt:"function",privateEncrypt:"function",publicDecrypt:"function",publicEncrypt:"function",
randomBytes:"function",randomFill:"function",randomFillSync:"function",randomInt:"function",scrypt:"function",
scryptSync:"function",setEngine:"function",setFips:"function",sign:"function",timingSafeEqual:"function",verify:"\
function",DEFAULT_ENCODING:{value:"buffer"}},dgram:{Socket:"function",createSocket:"function"},dns:{ADDRCONFIG:{
value:32},ADDRGETNETWORKPARAMS:{value:"EADDRGETNETWORKPARAMS"},ALL:{value:16},BADFAMILY:{value:"EBADFAMILY"},BADFLAGS:{
value:"EBADFLAGS"},BADHINTS:{value:"EBADHINTS"},BADNAME:{value:"EBADNAME"},BADQUERY:{value:"EBADQUERY"},BADRESP:{
value:"EBADRESP"},BADSTR:{value:"EBADSTR"},CANCELLED:{value:"ECANCELLED"},CONNREFUSED:{value:"ECONNREFUSED"},DESTRUCTION:{
value:"EDESTRUCTION"},EOF:{value:"EOF"},FILE:{value:"EFILE"},FORMERR:{value:"EFORMERR"},LOADIPHLPAPI:{value:"E\
LOADIPHLPAPI"},NODATA:{value:"ENODATA"},NOMEM:{value:"ENOMEM"},NONAME:{value:"ENONAME"},NOTFOUND:{value:"ENOTF\
OUND"},NOTIMP:{value:"ENOTIMP"},NOTINITIALIZED:{value:"ENOTINITIALIZED"},REFUSED:{value:"EREFUSED"},Resolver:"\
function",SERVFAIL:{value:"ESERVFAIL"},TIMEOUT:{value:"ETIMEOUT"},V4MAPPED:{value:8},getServers:"function",lookup:"\
function",lookupService:"function",promises:"object",resolve:"function",resolve4:"function",resolve6:"function",
resolveAny:"function",resolveCname:"function",resolveMx:"function",resolveNaptr:"function",resolveNs:"function",
resolvePtr:"function",resolveSoa:"function",resolveSrv:"function",resolveTxt:"function",reverse:"function",setServers:"\
function"},domain:{Domain:"function",active:{value:null},create:"function",createDomain:"function"},events:{EventEmitter:"\
function",captureRejectionSymbol:{},captureRejections:{value:!1},defaultMaxListeners:{value:10},errorMonitor:{},
init:"function",listenerCount:"function",on:"function",once:"function",usingDomains:{value:!0}},fs:{Dir:"funct\
ion",Dirent:"function",F_OK:{value:0},FileReadStream:"function",FileWriteStream:"function",R_OK:{value:4},ReadStream:"\
function",Stats:"function",W_OK:{value:2},WriteStream:"function",X_OK:{value:1},access:"function",accessSync:"\
function",appendFile:"function",appendFileSync:"function",chmod:"function",chmodSync:"function",chown:"functio\
n",chownSync:"function",close:"function",closeSync:"function",constants:{value:{UV_FS_SYMLINK_DIR:1,UV_FS_SYMLINK_JUNCTION:2,
O_RDONLY:0,O_WRONLY:1,O_RDWR:2,UV_DIRENT_UNKNOWN:0,UV_DIRENT_FILE:1,UV_DIRENT_DIR:2,UV_DIRENT_LINK:3,UV_DIRENT_FIFO:4,
UV_DIRENT_SOCKET:5,UV_DIRENT_CHAR:6,UV_DIRENT_BLOCK:7,S_IFMT:61440,S_IFREG:32768,S_IFDIR:16384,S_IFCHR:8192,S_IFBLK:24576,
S_IFIFO:4096,S_IFLNK:40960,S_IFSOCK:49152,O_CREAT:64,O_EXCL:128,UV_FS_O_FILEMAP:0,O_NOCTTY:256,O_TRUNC:512,O_APPEND:1024,
O_DIRECTORY:65536,O_NOATIME:262144,O_NOFOLLOW:131072,O_SYNC:1052672,O_DSYNC:4096,O_DIRECT:16384,O_NONBLOCK:2048,
S_IRWXU:448,S_IRUSR:256,S_IWUSR:128,S_IXUSR:64,S_IRWXG:56,S_IRGRP:32,S_IWGRP:16,S_IXGRP:8,S_IRWXO:7,S_IROTH:4,
S_IWOTH:2,S_IXOTH:1,F_OK:0,R_OK:4,W_OK:2,X_OK:1,UV_FS_COPYFILE_EXCL:1,COPYFILE_EXCL:1,UV_FS_COPYFILE_FICLONE:2,
COPYFILE_FICLONE:2,UV_FS_COPYFILE_FICLONE_FORCE:4,COPYFILE_FICLONE_FORCE:4}},copyFile:"function",copyFileSync:"\
function",createReadStream:"function",createWriteStream:"function",exists:"function",existsSync:"function",fchmod:"\
function",fchmodSync:"function",fchown:"function",fchownSync:"function",fdatasync:"function",fdatasyncSync:"fu\
nction",fstat:"function",fstatSync:"function",fsync:"function",fsyncSync:"function",ftruncate:"function",ftruncateSync:"\
function",futimes:"function",futimesSync:"function",lchown:"function",lchownSync:"function",link:"function",linkSync:"\
function",lstat:"function",lstatSync:"function",lutimes:"function",lutimesSync:"function",mkdir:"function",mkdirSync:"\
function",mkdtemp:"function",mkdtempSync:"function",open:"function",openSync:"function",opendir:"function",opendirSync:"\
function",promises:"object",read:"function",readFile:"function",readFileSync:"function",readSync:"function",readdir:"\
function",readdirSync:"function",readlink:"function",readlinkSync:"function",readv:"function",readvSync:"funct\
ion",realpath:"function",realpathSync:"function",rename:"function",renameSync:"function",rmdir:"function",rmdirSync:"\
function",stat:"function",statSync:"function",symlink:"function",symlinkSync:"function",truncate:"function",truncateSync:"\
function",unlink:"function",unlinkSync:"function",unwatchFile:"function",utimes:"function",utimesSync:"functio\
n",watch:"function",watchFile:"function",write:"function",writeFile:"function",writeFileSync:"function",writeSync:"\
function",writev:"function",writevSync:"function"},http:{Agent:"function",ClientRequest:"function",IncomingMessage:"\
function",METHODS:{value:["ACL","BIND","CHECKOUT","CONNECT","COPY","DELETE","GET","HEAD","LINK","LOCK","M-SEAR\
CH","MERGE","MKACTIVITY","MKCALENDAR","MKCOL","MOVE","NOTIFY","OPTIONS","PATCH","POST","PRI","PROPFIND","PROPP\
ATCH","PURGE","PUT","REBIND","REPORT","SEARCH","SOURCE","SUBSCRIBE","TRACE","UNBIND","UNLINK","UNLOCK","UNSUBS\
CRIBE"]},OutgoingMessage:"function",STATUS_CODES:{value:{"100":"Continue","101":"Switching Protocols","102":"P\
rocessing","103":"Early Hints","200":"OK","201":"Created","202":"Accepted","203":"Non-Authoritative Informatio\
n","204":"No Content","205":"Reset Content","206":"Partial Content","207":"Multi-Status","208":"Already Report\
ed","226":"IM Used","300":"Multiple Choices","301":"Moved Permanently","302":"Found","303":"See Other","304":"\
Not Modified","305":"Use Proxy","307":"Temporary Redirect","308":"Permanent Redirect","400":"Bad Request","401":"\
Unauthorized","402":"Payment Required","403":"Forbidden","404":"Not Found","405":"Method Not Allowed","406":"N\
ot Acceptable","407":"Proxy Authentication Required","408":"Request Timeout","409":"Conflict","410":"Gone","41\
1":"Length Required","412":"Precondition Failed","413":"Payload Too Large","414":"URI Too Long","415":"Unsuppo\
rted Media Type","416":"Range Not Satisfiable","417":"Expectation Failed","418":"I'm a Teapot","421":"Misdirec\
ted Request","422":"Unprocessable Entity","423":"Locked","424":"Failed Dependency","425":"Unordered Collection",
"426":"Upgrade Required","428":"Precondition Required","429":"Too Many Requests","431":"Request Header Fields \
Too Large","451":"Unavailable For Legal Reasons","500":"Internal Server Error","501":"Not Implemented","502":"\
Bad Gateway","503":"Service Unavailable","504":"Gateway Timeout","505":"HTTP Version Not Supported","506":"Var\
iant Also Negotiates","507":"Insufficient Storage","508":"Loop Detected","509":"Bandwidth Limit Exceeded","510":"\
Not Extended","511":"Network Authentication Required"}},Server:"function",ServerResponse:"function",createServer:"\
function",get:"function",globalAgent:"object",maxHeaderSize:{value:8192},request:"function"},http2:{Http2ServerRequest:"\
function",Http2ServerResponse:"function",connect:"function",constants:{value:{NGHTTP2_SESSION_SERVER:0,NGHTTP2_SESSION_CLIENT:1,
NGHTTP2_STREAM_STATE_IDLE:1,NGHTTP2_STREAM_STATE_OPEN:2,NGHTTP2_STREAM_STATE_RESERVED_LOCAL:3,NGHTTP2_STREAM_STATE_RESERVED_REMOTE:4,
NGHTTP2_STREAM_STATE_HALF_CLOSED_LOCAL:5,NGHTTP2_STREAM_STATE_HALF_CLOSED_REMOTE:6,NGHTTP2_STREAM_STATE_CLOSED:7,
NGHTTP2_NO_ERROR:0,NGHTTP2_PROTOCOL_ERROR:1,NGHTTP2_INTERNAL_ERROR:2,NGHTTP2_FLOW_CONTROL_ERROR:3,NGHTTP2_SETTINGS_TIMEOUT:4,
NGHTTP2_STREAM_CLOSED:5,NGHTTP2_FRAME_SIZE_ERROR:6,NGHTTP2_REFUSED_STREAM:7,NGHTTP2_CANCEL:8,NGHTTP2_COMPRESSION_ERROR:9,
NGHTTP2_CONNECT_ERROR:10,NGHTTP2_ENHANCE_YOUR_CALM:11,NGHTTP2_INADEQUATE_SECURITY:12,NGHTTP2_HTTP_1_1_REQUIRED:13,
NGHTTP2_ERR_FRAME_SIZE_ERROR:-522,NGHTTP2_FLAG_NONE:0,NGHTTP2_FLAG_END_STREAM:1,NGHTTP2_FLAG_END_HEADERS:4,NGHTTP2_FLAG_ACK:1,
NGHTTP2_FLAG_PADDED:8,NGHTTP2_FLAG_PRIORITY:32,DEFAULT_SETTINGS_HEADER_TABLE_SIZE:4096,DEFAULT_SETTINGS_ENABLE_PUSH:1,
DEFAULT_SETTINGS_MAX_CONCURRENT_STREAMS:4294967295,DEFAULT_SETTINGS_INITIAL_WINDOW_SIZE:65535,DEFAULT_SETTINGS_MAX_FRAME_SIZE:16384,
DEFAULT_SETTINGS_MAX_HEADER_LIST_SIZE:65535,DEFAULT_SETTINGS_ENABLE_CONNECT_PROTOCOL:0,MAX_MAX_FRAME_SIZE:16777215,
MIN_MAX_FRAME_SIZE:16384,MAX_INITIAL_WINDOW_SIZE:2147483647,NGHTTP2_DEFAULT_WEIGHT:16,NGHTTP2_SETTINGS_HEADER_TABLE_SIZE:1,
NGHTTP2_SETTINGS_ENABLE_PUSH:2,NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS:3,NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE:4,
NGHTTP2_SETTINGS_MAX_FRAME_SIZE:5,NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE:6,NGHTTP2_SETTINGS_ENABLE_CONNECT_PROTOCOL:8,
PADDING_STRATEGY_NONE:0,PADDING_STRATEGY_ALIGNED:1,PADDING_STRATEGY_MAX:2,PADDING_STRATEGY_CALLBACK:3,HTTP2_HEADER_STATUS:"\
:status",HTTP2_HEADER_METHOD:":method",HTTP2_HEADER_AUTHORITY:":authority",HTTP2_HEADER_SCHEME:":scheme",HTTP2_HEADER_PATH:"\
:path",HTTP2_HEADER_PROTOCOL:":protocol",HTTP2_HEADER_ACCEPT_CHARSET:"accept-charset",HTTP2_HEADER_ACCEPT_ENCODING:"\
accept-encoding",HTTP2_HEADER_ACCEPT_LANGUAGE:"accept-language",HTTP2_HEADER_ACCEPT_RANGES:"accept-ranges",HTTP2_HEADER_ACCEPT:"\
accept",HTTP2_HEADER_ACCESS_CONTROL_ALLOW_CREDENTIALS:"access-control-allow-credentials",HTTP2_HEADER_ACCESS_CONTROL_ALLOW_HEADERS:"\
access-control-allow-headers",HTTP2_HEADER_ACCESS_CONTROL_ALLOW_METHODS:"access-control-allow-methods",HTTP2_HEADER_ACCESS_CONTROL_ALLOW_ORIGIN:"\
access-control-allow-origin",HTTP2_HEADER_ACCESS_CONTROL_EXPOSE_HEADERS:"access-control-expose-headers",HTTP2_HEADER_ACCESS_CONTROL_MAX_AGE:"\
access-control-max-age",HTTP2_HEADER_ACCESS_CONTROL_REQUEST_HEADERS:"access-control-request-headers",HTTP2_HEADER_ACCESS_CONTROL_REQUEST_METHOD:"\
access-control-request-method",HTTP2_HEADER_AGE:"age",HTTP2_HEADER_ALLOW:"allow",HTTP2_HEADER_AUTHORIZATION:"a\
uthorization",HTTP2_HEADER_CACHE_CONTROL:"cache-control",HTTP2_HEADER_CONNECTION:"connection",HTTP2_HEADER_CONTENT_DISPOSITION:"\
content-disposition",HTTP2_HEADER_CONTENT_ENCODING:"content-encoding",HTTP2_HEADER_CONTENT_LANGUAGE:"content-l\
anguage",HTTP2_HEADER_CONTENT_LENGTH:"content-length",HTTP2_HEADER_CONTENT_LOCATION:"content-location",HTTP2_HEADER_CONTENT_MD5:"\
content-md5",HTTP2_HEADER_CONTENT_RANGE:"content-range",HTTP2_HEADER_CONTENT_TYPE:"content-type",HTTP2_HEADER_COOKIE:"\
cookie",HTTP2_HEADER_DATE:"date",HTTP2_HEADER_DNT:"dnt",HTTP2_HEADER_ETAG:"etag",HTTP2_HEADER_EXPECT:"expect",
HTTP2_HEADER_EXPIRES:"expires",HTTP2_HEADER_FORWARDED:"forwarded",HTTP2_HEADER_FROM:"from",HTTP2_HEADER_HOST:"\
host",HTTP2_HEADER_IF_MATCH:"if-match",HTTP2_HEADER_IF_MODIFIED_SINCE:"if-modified-since",HTTP2_HEADER_IF_NONE_MATCH:"\
if-none-match",HTTP2_HEADER_IF_RANGE:"if-range",HTTP2_HEADER_IF_UNMODIFIED_SINCE:"if-unmodified-since",HTTP2_HEADER_LAST_MODIFIED:"\
last-modified",HTTP2_HEADER_LINK:"link",HTTP2_HEADER_LOCATION:"location",HTTP2_HEADER_MAX_FORWARDS:"max-forwar\
ds",HTTP2_HEADER_PREFER:"prefer",HTTP2_HEADER_PROXY_AUTHENTICATE:"proxy-authenticate",HTTP2_HEADER_PROXY_AUTHORIZATION:"\
proxy-authorization",HTTP2_HEADER_RANGE:"range",HTTP2_HEADER_REFERER:"referer",HTTP2_HEADER_REFRESH:"refresh",
HTTP2_HEADER_RETRY_AFTER:"retry-after",HTTP2_HEADER_SERVER:"server",HTTP2_HEADER_SET_COOKIE:"set-cookie",HTTP2_HEADER_STRICT_TRANSPORT_SECURITY:"\
strict-transport-security",HTTP2_HEADER_TRAILER:"trailer",HTTP2_HEADER_TRANSFER_ENCODING:"transfer-encoding",HTTP2_HEADER_TE:"\
te",HTTP2_HEADER_TK:"tk",HTTP2_HEADER_UPGRADE_INSECURE_REQUESTS:"upgrade-insecure-requests",HTTP2_HEADER_UPGRADE:"\
upgrade",HTTP2_HEADER_USER_AGENT:"user-agent",HTTP2_HEADER_VARY:"vary",HTTP2_HEADER_VIA:"via",HTTP2_HEADER_WARNING:"\
warning",HTTP2_HEADER_WWW_AUTHENTICATE:"www-authenticate",HTTP2_HEADER_X_CONTENT_TYPE_OPTIONS:"x-content-type-\
options",HTTP2_HEADER_X_FRAME_OPTIONS:"x-frame-options",HTTP2_HEADER_HTTP2_SETTINGS:"http2-settings",HTTP2_HEADER_KEEP_ALIVE:"\
keep-alive",HTTP2_HEADER_PROXY_CONNECTION:"proxy-connection",HTTP2_METHOD_ACL:"ACL",HTTP2_METHOD_BASELINE_CONTROL:"\
BASELINE-CONTROL",HTTP2_METHOD_BIND:"BIND",HTTP2_METHOD_CHECKIN:"CHECKIN",HTTP2_METHOD_CHECKOUT:"CHECKOUT",HTTP2_METHOD_CONNECT:"\
CONNECT",HTTP2_METHOD_COPY:"COPY",HTTP2_METHOD_DELETE:"DELETE",HTTP2_METHOD_GET:"GET",HTTP2_METHOD_HEAD:"HEAD",
HTTP2_METHOD_LABEL:"LABEL",HTTP2_METHOD_LINK:"LINK",HTTP2_METHOD_LOCK:"LOCK",HTTP2_METHOD_MERGE:"MERGE",HTTP2_METHOD_MKACTIVITY:"\
MKACTIVITY",HTTP2_METHOD_MKCALENDAR:"MKCALENDAR",HTTP2_METHOD_MKCOL:"MKCOL",HTTP2_METHOD_MKREDIRECTREF:"MKREDI\
RECTREF",HTTP2_METHOD_MKWORKSPACE:"MKWORKSPACE",HTTP2_METHOD_MOVE:"MOVE",HTTP2_METHOD_OPTIONS:"OPTIONS",HTTP2_METHOD_ORDERPATCH:"\
ORDERPATCH",HTTP2_METHOD_PATCH:"PATCH",HTTP2_METHOD_POST:"POST",HTTP2_METHOD_PRI:"PRI",HTTP2_METHOD_PROPFIND:"\
PROPFIND",HTTP2_METHOD_PROPPATCH:"PROPPATCH",HTTP2_METHOD_PUT:"PUT",HTTP2_METHOD_REBIND:"REBIND",HTTP2_METHOD_REPORT:"\
REPORT",HTTP2_METHOD_SEARCH:"SEARCH",HTTP2_METHOD_TRACE:"TRACE",HTTP2_METHOD_UNBIND:"UNBIND",HTTP2_METHOD_UNCHECKOUT:"\
UNCHECKOUT",HTTP2_METHOD_UNLINK:"UNLINK",HTTP2_METHOD_UNLOCK:"UNLOCK",HTTP2_METHOD_UPDATE:"UPDATE",HTTP2_METHOD_UPDATEREDIRECTREF:"\
UPDATEREDIRECTREF",HTTP2_METHOD_VERSION_CONTROL:"VERSION-CONTROL",HTTP_STATUS_CONTINUE:100,HTTP_STATUS_SWITCHING_PROTOCOLS:101,
HTTP_STATUS_PROCESSING:102,HTTP_STATUS_EARLY_HINTS:103,HTTP_STATUS_OK:200,HTTP_STATUS_CREATED:201,HTTP_STATUS_ACCEPTED:202,
HTTP_STATUS_NON_AUTHORITATIVE_INFORMATION:203,HTTP_STATUS_NO_CONTENT:204,HTTP_STATUS_RESET_CONTENT:205,HTTP_STATUS_PARTIAL_CONTENT:206,
HTTP_STATUS_MULTI_STATUS:207,HTTP_STATUS_ALREADY_REPORTED:208,HTTP_STATUS_IM_USED:226,HTTP_STATUS_MULTIPLE_CHOICES:300,
HTTP_STATUS_MOVED_PERMANENTLY:301,HTTP_STATUS_FOUND:302,HTTP_STATUS_SEE_OTHER:303,HTTP_STATUS_NOT_MODIFIED:304,
HTTP_STATUS_USE_PROXY:305,HTTP_STATUS_TEMPORARY_REDIRECT:307,HTTP_STATUS_PERMANENT_REDIRECT:308,HTTP_STATUS_BAD_REQUEST:400,
HTTP_STATUS_UNAUTHORIZED:401,HTTP_STATUS_PAYMENT_REQUIRED:402,HTTP_STATUS_FORBIDDEN:403,HTTP_STATUS_NOT_FOUND:404,
HTTP_STATUS_METHOD_NOT_ALLOWED:405,HTTP_STATUS_NOT_ACCEPTABLE:406,HTTP_STATUS_PROXY_AUTHENTICATION_REQUIRED:407,
HTTP_STATUS_REQUEST_TIMEOUT:408,HTTP_STATUS_CONFLICT:409,HTTP_STATUS_GONE:410,HTTP_STATUS_LENGTH_REQUIRED:411,
HTTP_STATUS_PRECONDITION_FAILED:412,HTTP_STATUS_PAYLOAD_TOO_LARGE:413,HTTP_STATUS_URI_TOO_LONG:414,HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE:415,
HTTP_STATUS_RANGE_NOT_SATISFIABLE:416,HTTP_STATUS_EXPECTATION_FAILED:417,HTTP_STATUS_TEAPOT:418,HTTP_STATUS_MISDIRECTED_REQUEST:421,
HTTP_STATUS_UNPROCESSABLE_ENTITY:422,HTTP_STATUS_LOCKED:423,HTTP_STATUS_FAILED_DEPENDENCY:424,HTTP_STATUS_UNORDERED_COLLECTION:425,
HTTP_STATUS_UPGRADE_REQUIRED:426,HTTP_STATUS_PRECONDITION_REQUIRED:428,HTTP_STATUS_TOO_MANY_REQUESTS:429,HTTP_STATUS_REQUEST_HEADER_FIELDS_TOO_LARGE:431,
HTTP_STATUS_UNAVAILABLE_FOR_LEGAL_REASONS:451,HTTP_STATUS_INTERNAL_SERVER_ERROR:500,HTTP_STATUS_NOT_IMPLEMENTED:501,
HTTP_STATUS_BAD_GATEWAY:502,HTTP_STATUS_SERVICE_UNAVAILABLE:503,HTTP_STATUS_GATEWAY_TIMEOUT:504,HTTP_STATUS_HTTP_VERSION_NOT_SUPPORTED:505,
HTTP_STATUS_VARIANT_ALSO_NEGOTIATES:506,HTTP_STATUS_INSUFFICIENT_STORAGE:507,HTTP_STATUS_LOOP_DETECTED:508,HTTP_STATUS_BANDWIDTH_LIMIT_EXCEEDED:509,
HTTP_STATUS_NOT_EXTENDED:510,HTTP_STATUS_NETWORK_AUTHENTICATION_REQUIRED:511}},createSecureServer:"function",createServer:"\
function",getDefaultSettings:"function",getPackedSettings:"function",getUnpackedSettings:"function"},https:{Agent:"\
function",Server:"function",createServer:"function",get:"function",globalAgent:"object",request:"function"},module:{
Module:"function",SourceMap:"function",builtinModules:{value:["_http_agent","_http_client","_http_common","_ht\
tp_incoming","_http_outgoing","_http_server","_stream_duplex","_stream_passthrough","_stream_readable","_strea\
m_transform","_stream_wrap","_stream_writable","_tls_common","_tls_wrap","assert","async_hooks","buffer","chil\
d_process","cluster","console","constants","crypto","dgram","dns","domain","events","fs","http","http2","https",
"inspector","module","net","os","path","perf_hooks","process","punycode","querystring","readline","repl","stre\
am","string_decoder","sys","timers","tls","trace_events","tty","url","util","v8","vm","worker_threads","zlib"]},
createRequire:"function",createRequireFromPath:"function",findSourceMap:"function",globalPaths:"object",runMain:"\
function",syncBuiltinESMExports:"function"},net:{Server:"function",Socket:"function",Stream:"function",connect:"\
function",createConnection:"function",createServer:"function",isIP:"function",isIPv4:"function",isIPv6:"functi\
on"},os:{EOL:{value:`
`},arch:"function",constants:{value:{UV_UDP_REUSEADDR:4,dlopen:{RTLD_LAZY:1,RTLD_NOW:2,RTLD_GLOBAL:256,RTLD_LOCAL:0,
RTLD_DEEPBIND:8},errno:{E2BIG:7,EACCES:13,EADDRINUSE:98,EADDRNOTAVAIL:99,EAFNOSUPPORT:97,EAGAIN:11,EALREADY:114,
EBADF:9,EBADMSG:74,EBUSY:16,ECANCELED:125,ECHILD:10,ECONNABORTED:103,ECONNREFUSED:111,ECONNRESET:104,EDEADLK:35,
EDESTADDRREQ:89,EDOM:33,EDQUOT:122,EEXIST:17,EFAULT:14,EFBIG:27,EHOSTUNREACH:113,EIDRM:43,EILSEQ:84,EINPROGRESS:115,
EINTR:4,EINVAL:22,EIO:5,EISCONN:106,EISDIR:21,ELOOP:40,EMFILE:24,EMLINK:31,EMSGSIZE:90,EMULTIHOP:72,ENAMETOOLONG:36,
ENETDOWN:100,ENETRESET:102,ENETUNREACH:101,ENFILE:23,ENOBUFS:105,ENODATA:61,ENODEV:19,ENOENT:2,ENOEXEC:8,ENOLCK:37,
ENOLINK:67,ENOMEM:12,ENOMSG:42,ENOPROTOOPT:92,ENOSPC:28,ENOSR:63,ENOSTR:60,ENOSYS:38,ENOTCONN:107,ENOTDIR:20,ENOTEMPTY:39,
ENOTSOCK:88,ENOTSUP:95,ENOTTY:25,ENXIO:6,EOPNOTSUPP:95,EOVERFLOW:75,EPERM:1,EPIPE:32,EPROTO:71,EPROTONOSUPPORT:93,
EPROTOTYPE:91,ERANGE:34,EROFS:30,ESPIPE:29,ESRCH:3,ESTALE:116,ETIME:62,ETIMEDOUT:110,ETXTBSY:26,EWOULDBLOCK:11,
EXDEV:18},signals:{SIGHUP:1,SIGINT:2,SIGQUIT:3,SIGILL:4,SIGTRAP:5,SIGABRT:6,SIGIOT:6,SIGBUS:7,SIGFPE:8,SIGKILL:9,
SIGUSR1:10,SIGSEGV:11,SIGUSR2:12,SIGPIPE:13,SIGALRM:14,SIGTERM:15,SIGCHLD:17,SIGSTKFLT:16,SIGCONT:18,SIGSTOP:19,
SIGTSTP:20,SIGTTIN:21,SIGTTOU:22,SIGURG:23,SIGXCPU:24,SIGXFSZ:25,SIGVTALRM:26,SIGPROF:27,SIGWINCH:28,SIGIO:29,
SIGPOLL:29,SIGPWR:30,SIGSYS:31,SIGUNUSED:31},priority:{PRIORITY_LOW:19,PRIORITY_BELOW_NORMAL:10,PRIORITY_NORMAL:0,
PRIORITY_ABOVE_NORMAL:-7,PRIORITY_HIGH:-14,PRIORITY_HIGHEST:-20}}},cpus:"function",endianness:"function",freemem:"\
function",getPriority:"function",homedir:"function",hostname:"function",loadavg:"function",networkInterfaces:"\
function",platform:"function",release:"function",setPriority:"function",tmpDir:"function",tmpdir:"function",totalmem:"\
function",type:"function",uptime:"function",userInfo:"function",version:"function"},path:{basename:"function",
delimiter:{value:":"},dirname:"function",extname:"function",format:"function",isAbsolute:"function",join:"func\
tion",normalize:"function",parse:"function",posix:"object",relative:"function",resolve:"function",sep:{value:"\
/"},toNamespacedPath:"function",win32:"object"},perf_hooks:{PerformanceObserver:"function",constants:{value:{NODE_PERFORMANCE_GC_MAJOR:2,
NODE_PERFORMANCE_GC_MINOR:1,NODE_PERFORMANCE_GC_INCREMENTAL:4,NODE_PERFORMANCE_GC_WEAKCB:8,NODE_PERFORMANCE_GC_FLAGS_NO:0,
NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED:2,NODE_PERFORMANCE_GC_FLAGS_FORCED:4,NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING:8,
NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE:16,NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY:32,NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE:64}},
monitorEventLoopDelay:"function",performance:"object"},punycode:{decode:"function",encode:"function",toASCII:"\
function",toUnicode:"function",ucs2:"object",version:{value:"2.1.0"}},querystring:{decode:"function",encode:"f\
unction",escape:"function",parse:"function",stringify:"function",unescape:"function",unescapeBuffer:"function"},
readline:{Interface:"function",clearLine:"function",clearScreenDown:"function",createInterface:"function",cursorTo:"\
function",emitKeypressEvents:"function",moveCursor:"function"},repl:{REPLServer:"function",REPL_MODE_SLOPPY:{},
REPL_MODE_STRICT:{},Recoverable:"function",start:"function",writer:"function"},stream:{Duplex:"function",PassThrough:"\
function",Readable:"function",Stream:"function",Transform:"function",Writable:"function",finished:"function",pipeline:"\
function"},string_decoder:{StringDecoder:"function"},sys:{},timers:{active:"function",clearImmediate:"function",
clearInterval:"function",clearTimeout:"function",enroll:"function",setImmediate:"function",setInterval:"functi\
on",setTimeout:"function",unenroll:"function"},tls:{CLIENT_RENEG_LIMIT:{value:3},CLIENT_RENEG_WINDOW:{value:600},
DEFAULT_CIPHERS:{value:"TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-RSA-A\
ES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384:DHE-R\
SA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:DHE-RSA-AES256-SHA3\
84:ECDHE-RSA-AES256-SHA256:DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA"},
DEFAULT_ECDH_CURVE:{value:"auto"},DEFAULT_MAX_VERSION:{value:"TLSv1.3"},DEFAULT_MIN_VERSION:{value:"TLSv1.2"},
SecureContext:"function",Server:"function",TLSSocket:"function",checkServerIdentity:"function",connect:"functi\
on",convertALPNProtocols:"function",createSecureContext:"function",createSecurePair:"function",createServer:"f\
unction",getCiphers:"function",parseCertString:"function",rootCertificates:"object"},tty:{ReadStream:"function",
WriteStream:"function",isatty:"function"},url:{URL:"function",URLSearchParams:"function",Url:"function",domainToASCII:"\
function",domainToUnicode:"function",fileURLToPath:"function",format:"function",parse:"function",pathToFileURL:"\
function",resolve:"function",resolveObject:"function"},util:{TextDecoder:"function",TextEncoder:"function",callbackify:"\
function",debuglog:"function",deprecate:"function",format:"function",formatWithOptions:"function",getSystemErrorName:"\
function",inherits:"function",inspect:"function",isArray:"function",isBoolean:"function",isBuffer:"function",isDate:"\
function",isDeepStrictEqual:"function",isError:"function",isFunction:"function",isNull:"function",isNullOrUndefined:"\
function",isNumber:"function",isObject:"function",isPrimitive:"function",isRegExp:"function",isString:"functio\
n",isSymbol:"function",isUndefined:"function",log:"function",promisify:"function",types:"object"},vm:{Script:"\
function",compileFunction:"function",createContext:"function",createScript:"function",isContext:"function",runInContext:"\
function",runInNewContext:"function",runInThisContext:"function"},worker_threads:{MessageChannel:"function",MessagePort:"\
function",SHARE_ENV:{},Worker:"function",isMainThread:{value:!0},markAsUntransferable:"function",moveMessagePortToContext:"\
function",parentPort:{value:null},receiveMessageOnPort:"function",resourceLimits:"object",threadId:{value:0},workerData:{
value:null}},zlib:{BrotliCompress:"function",BrotliDecompress:"function",Deflate:"function",DeflateRaw:"functi\
on",Gunzip:"function",Gzip:"function",Inflate:"function",InflateRaw:"function",Unzip:"function",brotliCompress:"\
function",brotliCompressSync:"function",brotliDecompress:"function",brotliDecompressSync:"function",codes:{value:{
"0":"Z_OK","1":"Z_STREAM_END","2":"Z_NEED_DICT",Z_OK:0,Z_STREAM_END:1,Z_NEED_DICT:2,Z_ERRNO:-1,Z_STREAM_ERROR:-2,
Z_DATA_ERROR:-3,Z_MEM_ERROR:-4,Z_BUF_ERROR:-5,Z_VERSION_ERROR:-6,"-1":"Z_ERRNO","-2":"Z_STREAM_ERROR","-3":"Z_\
DATA_ERROR","-4":"Z_MEM_ERROR","-5":"Z_BUF_ERROR","-6":"Z_VERSION_ERROR"}},constants:{value:{Z_NO_FLUSH:0,Z_PARTIAL_FLUSH:1,
Z_SYNC_FLUSH:2,Z_FULL_FLUSH:3,Z_FINISH:4,Z_BLOCK:5,Z_OK:0,Z_STREAM_END:1,Z_NEED_DICT:2,Z_ERRNO:-1,Z_STREAM_ERROR:-2,
Z_DATA_ERROR:-3,Z_MEM_ERROR:-4,Z_BUF_ERROR:-5,Z_VERSION_ERROR:-6,Z_NO_COMPRESSION:0,Z_BEST_SPEED:1,Z_BEST_COMPRESSION:9,
Z_DEFAULT_COMPRESSION:-1,Z_FILTERED:1,Z_HUFFMAN_ONLY:2,Z_RLE:3,Z_FIXED:4,Z_DEFAULT_STRATEGY:0,ZLIB_VERNUM:4784,
DEFLATE:1,INFLATE:2,GZIP:3,GUNZIP:4,DEFLATERAW:5,INFLATERAW:6,UNZIP:7,BROTLI_DECODE:8,BROTLI_ENCODE:9,Z_MIN_WINDOWBITS:8,
Z_MAX_WINDOWBITS:15,Z_DEFAULT_WINDOWBITS:15,Z_MIN_CHUNK:64,Z_MAX_CHUNK:null,Z_DEFAULT_CHUNK:16384,Z_MIN_MEMLEVEL:1,
Z_MAX_MEMLEVEL:9,Z_DEFAULT_MEMLEVEL:8,Z_MIN_LEVEL:-1,Z_MAX_LEVEL:9,Z_DEFAULT_LEVEL:-1,BROTLI_OPERATION_PROCESS:0,
BROTLI_OPERATION_FLUSH:1,BROTLI_OPERATION_FINISH:2,BROTLI_OPERATION_EMIT_METADATA:3,BROTLI_PARAM_MODE:0,BROTLI_MODE_GENERIC:0,
BROTLI_MODE_TEXT:1,BROTLI_MODE_FONT:2,BROTLI_DEFAULT_MODE:0,BROTLI_PARAM_QUALITY:1,BROTLI_MIN_QUALITY:0,BROTLI_MAX_QUALITY:11,
BROTLI_DEFAULT_QUALITY:11,BROTLI_PARAM_LGWIN:2,BROTLI_MIN_WINDOW_BITS:10,BROTLI_MAX_WINDOW_BITS:24,BROTLI_LARGE_MAX_WINDOW_BITS:30,
BROTLI_DEFAULT_WINDOW:22,BROTLI_PARAM_LGBLOCK:3,BROTLI_MIN_INPUT_BLOCK_BITS:16,BROTLI_MAX_INPUT_BLOCK_BITS:24,
BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING:4,BROTLI_PARAM_SIZE_HINT:5,BROTLI_PARAM_LARGE_WINDOW:6,BROTLI_PARAM_NPOSTFIX:7,
BROTLI_PARAM_NDIRECT:8,BROTLI_DECODER_RESULT_ERROR:0,BROTLI_DECODER_RESULT_SUCCESS:1,BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:2,
BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT:3,BROTLI_DECODER_PARAM_DISABLE_RING_BUFFER_REALLOCATION:0,BROTLI_DECODER_PARAM_LARGE_WINDOW:1,
BROTLI_DECODER_NO_ERROR:0,BROTLI_DECODER_SUCCESS:1,BROTLI_DECODER_NEEDS_MORE_INPUT:2,BROTLI_DECODER_NEEDS_MORE_OUTPUT:3,
BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_NIBBLE:-1,BROTLI_DECODER_ERROR_FORMAT_RESERVED:-2,BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_META_NIBBLE:-3,
BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_ALPHABET:-4,BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_SAME:-5,BROTLI_DECODER_ERROR_FORMAT_CL_SPACE:-6,
BROTLI_DECODER_ERROR_FORMAT_HUFFMAN_SPACE:-7,BROTLI_DECODER_ERROR_FORMAT_CONTEXT_MAP_REPEAT:-8,BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_1:-9,
BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_2:-10,BROTLI_DECODER_ERROR_FORMAT_TRANSFORM:-11,BROTLI_DECODER_ERROR_FORMAT_DICTIONARY:-12,
BROTLI_DECODER_ERROR_FORMAT_WINDOW_BITS:-13,BROTLI_DECODER_ERROR_FORMAT_PADDING_1:-14,BROTLI_DECODER_ERROR_FORMAT_PADDING_2:-15,
BROTLI_DECODER_ERROR_FORMAT_DISTANCE:-16,BROTLI_DECODER_ERROR_DICTIONARY_NOT_SET:-19,BROTLI_DECODER_ERROR_INVALID_ARGUMENTS:-20,
BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES:-21,BROTLI_DECODER_ERROR_ALLOC_TREE_GROUPS:-22,BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MAP:-25,
BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_1:-26,BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_2:-27,BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES:-30,
BROTLI_DECODER_ERROR_UNREACHABLE:-31}},createBrotliCompress:"function",createBrotliDecompress:"function",createDeflate:"\
function",createDeflateRaw:"function",createGunzip:"function",createGzip:"function",createInflate:"function",createInflateRaw:"\
function",createUnzip:"function",deflate:"function",deflateRaw:"function",deflateRawSync:"function",deflateSync:"\
function",gunzip:"function",gunzipSync:"function",gzip:"function",gzipSync:"function",inflate:"function",inflateRaw:"\
function",inflateRawSync:"function",inflateSync:"function",unzip:"function",unzipSync:"function"},console:{},inspector:{},
process:{},trace_events:{},v8:{}}}});var require_base64_js=__commonJS({"node_modules/base64-js/index.js"(exports2){"use strict";exports2.byteLength=
byteLength;exports2.toByteArray=toByteArray;exports2.fromByteArray=fromByteArray;var lookup=[],revLookup=[],Arr=typeof Uint8Array!=
"undefined"?Uint8Array:Array,code="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";for(i=0,len=
code.length;i<len;++i)lookup[i]=code[i],revLookup[code.charCodeAt(i)]=i;var i,len;revLookup[45]=62;revLookup[95]=
63;function getLens(b64){var len2=b64.length;if(len2%4>0)throw new Error("Invalid string. Length must be a mul\
tiple of 4");var validLen=b64.indexOf("=");validLen===-1&&(validLen=len2);var placeHoldersLen=validLen===len2?
0:4-validLen%4;return[validLen,placeHoldersLen]}function byteLength(b64){var lens=getLens(b64),validLen=lens[0],
placeHoldersLen=lens[1];return(validLen+placeHoldersLen)*3/4-placeHoldersLen}function _byteLength(b64,validLen,placeHoldersLen){
return(validLen+placeHoldersLen)*3/4-placeHoldersLen}function toByteArray(b64){var tmp,lens=getLens(b64),validLen=lens[0],
placeHoldersLen=lens[1],arr=new Arr(_byteLength(b64,validLen,placeHoldersLen)),curByte=0,len2=placeHoldersLen>
0?validLen-4:validLen,i2;for(i2=0;i2<len2;i2+=4)tmp=revLookup[b64.charCodeAt(i2)]<<18|revLookup[b64.charCodeAt(
i2+1)]<<12|revLookup[b64.charCodeAt(i2+2)]<<6|revLookup[b64.charCodeAt(i2+3)],arr[curByte++]=tmp>>16&255,arr[curByte++]=
tmp>>8&255,arr[curByte++]=tmp&255;return placeHoldersLen===2&&(tmp=revLookup[b64.charCodeAt(i2)]<<2|revLookup[b64.
charCodeAt(i2+1)]>>4,arr[curByte++]=tmp&255),placeHoldersLen===1&&(tmp=revLookup[b64.charCodeAt(i2)]<<10|revLookup[b64.
charCodeAt(i2+1)]<<4|revLookup[b64.charCodeAt(i2+2)]>>2,arr[curByte++]=tmp>>8&255,arr[curByte++]=tmp&255),arr}
function tripletToBase64(num){return lookup[num>>18&63]+lookup[num>>12&63]+lookup[num>>6&63]+lookup[num&63]}function encodeChunk(uint8,start,end){
for(var tmp,output=[],i2=start;i2<end;i2+=3)tmp=(uint8[i2]<<16&16711680)+(uint8[i2+1]<<8&65280)+(uint8[i2+2]&255),
output.push(tripletToBase64(tmp));return output.join("")}function fromByteArray(uint8){for(var tmp,len2=uint8.
length,extraBytes=len2%3,parts=[],maxChunkLength=16383,i2=0,len22=len2-extraBytes;i2<len22;i2+=maxChunkLength)
parts.push(encodeChunk(uint8,i2,i2+maxChunkLength>len22?len22:i2+maxChunkLength));return extraBytes===1?(tmp=uint8[len2-
1],parts.push(lookup[tmp>>2]+lookup[tmp<<4&63]+"==")):extraBytes===2&&(tmp=(uint8[len2-2]<<8)+uint8[len2-1],parts.
push(lookup[tmp>>10]+lookup[tmp>>4&63]+lookup[tmp<<2&63]+"=")),parts.join("")}}});var require_ieee754=__commonJS({"modules/shims/ieee754.js"(exports2){"use strict";var view=(buffer,offset,bits)=>new DataView(
buffer.buffer,buffer.byteOffset+offset,bits===52?8:4);exports2.read=(buffer,offset,little,bits)=>view(buffer,offset,
bits)[bits===52?"getFloat64":"getFloat32"](0,little);exports2.write=(buffer,value,offset,little,bits)=>view(buffer,
offset,bits)[bits===52?"setFloat64":"setFloat32"](0,value,little)}});var require_buffer=__commonJS({"node_modules/buffer/index.js"(exports2){"use strict";var base64=require_base64_js(),
ieee754=require_ieee754(),customInspectSymbol=typeof Symbol=="function"&&typeof Symbol.for=="function"?Symbol.
for("nodejs.util.inspect.custom"):null;exports2.Buffer=Buffer2;exports2.SlowBuffer=SlowBuffer;exports2.INSPECT_MAX_BYTES=
50;var K_MAX_LENGTH=2147483647;exports2.kMaxLength=K_MAX_LENGTH;Buffer2.TYPED_ARRAY_SUPPORT=typedArraySupport();
!Buffer2.TYPED_ARRAY_SUPPORT&&typeof console!="undefined"&&typeof console.error=="function"&&console.error("Th\
is browser lacks typed array (Uint8Array) support which is required by `buffer` v5.x. Use `buffer` v4.x if you\
 require old browser support.");function typedArraySupport(){try{let arr=new Uint8Array(1),proto={foo:function(){
return 42}};return Object.setPrototypeOf(proto,Uint8Array.prototype),Object.setPrototypeOf(arr,proto),arr.foo()===
42}catch{return!1}}Object.defineProperty(Buffer2.prototype,"parent",{enumerable:!0,get:function(){if(Buffer2.isBuffer(
this))return this.buffer}});Object.defineProperty(Buffer2.prototype,"offset",{enumerable:!0,get:function(){if(Buffer2.
isBuffer(this))return this.byteOffset}});function createBuffer(length){if(length>K_MAX_LENGTH)throw new RangeError(
'The value "'+length+'" is invalid for option "size"');let buf=new Uint8Array(length);return Object.setPrototypeOf(
buf,Buffer2.prototype),buf}function Buffer2(arg,encodingOrOffset,length){if(typeof arg=="number"){if(typeof encodingOrOffset==
"string")throw new TypeError('The "string" argument must be of type string. Received type number');return allocUnsafe(
arg)}return from(arg,encodingOrOffset,length)}Buffer2.poolSize=8192;function from(value,encodingOrOffset,length){
if(typeof value=="string")return fromString(value,encodingOrOffset);if(ArrayBuffer.isView(value))return fromArrayView(
value);if(value==null)throw new TypeError("The first argument must be one of type string, Buffer, ArrayBuffer,\
 Array, or Array-like Object. Received type "+typeof value);if(isInstance(value,ArrayBuffer)||value&&isInstance(
value.buffer,ArrayBuffer)||typeof SharedArrayBuffer!="undefined"&&(isInstance(value,SharedArrayBuffer)||value&&
isInstance(value.buffer,SharedArrayBuffer)))return fromArrayBuffer(value,encodingOrOffset,length);if(typeof value==
"number")throw new TypeError('The "value" argument must not be of type number. Received type number');let valueOf=value.
valueOf&&value.valueOf();if(valueOf!=null&&valueOf!==value)return Buffer2.from(valueOf,encodingOrOffset,length);
let b=fromObject(value);if(b)return b;if(typeof Symbol!="undefined"&&Symbol.toPrimitive!=null&&typeof value[Symbol.
toPrimitive]=="function")return Buffer2.from(value[Symbol.toPrimitive]("string"),encodingOrOffset,length);throw new TypeError(
"The first argument must be one of type string, Buffer, ArrayBuffer, Array, or Array-like Object. Received typ\
e "+typeof value)}Buffer2.from=function(value,encodingOrOffset,length){return from(value,encodingOrOffset,length)};
Object.setPrototypeOf(Buffer2.prototype,Uint8Array.prototype);Object.setPrototypeOf(Buffer2,Uint8Array);function assertSize(size){
if(typeof size!="number")throw new TypeError('"size" argument must be of type number');if(size<0)throw new RangeError(
'The value "'+size+'" is invalid for option "size"')}function alloc(size,fill,encoding){return assertSize(size),
size<=0?createBuffer(size):fill!==void 0?typeof encoding=="string"?createBuffer(size).fill(fill,encoding):createBuffer(
size).fill(fill):createBuffer(size)}Buffer2.alloc=function(size,fill,encoding){return alloc(size,fill,encoding)};
function allocUnsafe(size){return assertSize(size),createBuffer(size<0?0:checked(size)|0)}Buffer2.allocUnsafe=
function(size){return allocUnsafe(size)};Buffer2.allocUnsafeSlow=function(size){return allocUnsafe(size)};function fromString(string,encoding){
if((typeof encoding!="string"||encoding==="")&&(encoding="utf8"),!Buffer2.isEncoding(encoding))throw new TypeError(
"Unknown encoding: "+encoding);let length=byteLength(string,encoding)|0,buf=createBuffer(length),actual=buf.write(
string,encoding);return actual!==length&&(buf=buf.slice(0,actual)),buf}function fromArrayLike(array){let length=array.
length<0?0:checked(array.length)|0,buf=createBuffer(length);for(let i=0;i<length;i+=1)buf[i]=array[i]&255;return buf}
function fromArrayView(arrayView){if(isInstance(arrayView,Uint8Array)){let copy=new Uint8Array(arrayView);return fromArrayBuffer(
copy.buffer,copy.byteOffset,copy.byteLength)}return fromArrayLike(arrayView)}function fromArrayBuffer(array,byteOffset,length){
if(byteOffset<0||array.byteLength<byteOffset)throw new RangeError('"offset" is outside of buffer bounds');if(array.
byteLength<byteOffset+(length||0))throw new RangeError('"length" is outside of buffer bounds');let buf;return byteOffset===
void 0&&length===void 0?buf=new Uint8Array(array):length===void 0?buf=new Uint8Array(array,byteOffset):buf=new Uint8Array(
array,byteOffset,length),Object.setPrototypeOf(buf,Buffer2.prototype),buf}function fromObject(obj){if(Buffer2.
isBuffer(obj)){let len=checked(obj.length)|0,buf=createBuffer(len);return buf.length===0||obj.copy(buf,0,0,len),
buf}if(obj.length!==void 0)return typeof obj.length!="number"||numberIsNaN(obj.length)?createBuffer(0):fromArrayLike(
obj);if(obj.type==="Buffer"&&Array.isArray(obj.data))return fromArrayLike(obj.data)}function checked(length){if(length>=
K_MAX_LENGTH)throw new RangeError("Attempt to allocate Buffer larger than maximum size: 0x"+K_MAX_LENGTH.toString(
16)+" bytes");return length|0}function SlowBuffer(length){return+length!=length&&(length=0),Buffer2.alloc(+length)}
Buffer2.isBuffer=function(b){return b!=null&&b._isBuffer===!0&&b!==Buffer2.prototype};Buffer2.compare=function(a,b){
if(isInstance(a,Uint8Array)&&(a=Buffer2.from(a,a.offset,a.byteLength)),isInstance(b,Uint8Array)&&(b=Buffer2.from(
b,b.offset,b.byteLength)),!Buffer2.isBuffer(a)||!Buffer2.isBuffer(b))throw new TypeError('The "buf1", "buf2" a\
rguments must be one of type Buffer or Uint8Array');if(a===b)return 0;let x=a.length,y=b.length;for(let i=0,len=Math.
min(x,y);i<len;++i)if(a[i]!==b[i]){x=a[i],y=b[i];break}return x<y?-1:y<x?1:0};Buffer2.isEncoding=function(encoding){
switch(String(encoding).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"latin1":case"binary":case"\
base64":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}};Buffer2.concat=function(list,length){
if(!Array.isArray(list))throw new TypeError('"list" argument must be an Array of Buffers');if(list.length===0)
return Buffer2.alloc(0);let i;if(length===void 0)for(length=0,i=0;i<list.length;++i)length+=list[i].length;let buffer=Buffer2.
allocUnsafe(length),pos=0;for(i=0;i<list.length;++i){let buf=list[i];if(isInstance(buf,Uint8Array))pos+buf.length>
buffer.length?(Buffer2.isBuffer(buf)||(buf=Buffer2.from(buf)),buf.copy(buffer,pos)):Uint8Array.prototype.set.call(
buffer,buf,pos);else if(Buffer2.isBuffer(buf))buf.copy(buffer,pos);else throw new TypeError('"list" argument m\
ust be an Array of Buffers');pos+=buf.length}return buffer};function byteLength(string,encoding){if(Buffer2.isBuffer(
string))return string.length;if(ArrayBuffer.isView(string)||isInstance(string,ArrayBuffer))return string.byteLength;
if(typeof string!="string")throw new TypeError('The "string" argument must be one of type string, Buffer, or A\
rrayBuffer. Received type '+typeof string);let len=string.length,mustMatch=arguments.length>2&&arguments[2]===
!0;if(!mustMatch&&len===0)return 0;let loweredCase=!1;for(;;)switch(encoding){case"ascii":case"latin1":case"bi\
nary":return len;case"utf8":case"utf-8":return utf8ToBytes(string).length;case"ucs2":case"ucs-2":case"utf16le":case"\
utf-16le":return len*2;case"hex":return len>>>1;case"base64":return base64ToBytes(string).length;default:if(loweredCase)
return mustMatch?-1:utf8ToBytes(string).length;encoding=(""+encoding).toLowerCase(),loweredCase=!0}}Buffer2.byteLength=
byteLength;function slowToString(encoding,start,end){let loweredCase=!1;if((start===void 0||start<0)&&(start=0),
start>this.length||((end===void 0||end>this.length)&&(end=this.length),end<=0)||(end>>>=0,start>>>=0,end<=start))
return"";for(encoding||(encoding="utf8");;)switch(encoding){case"hex":return hexSlice(this,start,end);case"utf\
8":case"utf-8":return utf8Slice(this,start,end);case"ascii":return asciiSlice(this,start,end);case"latin1":case"\
binary":return latin1Slice(this,start,end);case"base64":return base64Slice(this,start,end);case"ucs2":case"ucs\
-2":case"utf16le":case"utf-16le":return utf16leSlice(this,start,end);default:if(loweredCase)throw new TypeError(
"Unknown encoding: "+encoding);encoding=(encoding+"").toLowerCase(),loweredCase=!0}}Buffer2.prototype._isBuffer=
!0;function swap(b,n,m){let i=b[n];b[n]=b[m],b[m]=i}Buffer2.prototype.swap16=function(){let len=this.length;if(len%
2!==0)throw new RangeError("Buffer size must be a multiple of 16-bits");for(let i=0;i<len;i+=2)swap(this,i,i+1);
return this};Buffer2.prototype.swap32=function(){let len=this.length;if(len%4!==0)throw new RangeError("Buffer\
 size must be a multiple of 32-bits");for(let i=0;i<len;i+=4)swap(this,i,i+3),swap(this,i+1,i+2);return this};
Buffer2.prototype.swap64=function(){let len=this.length;if(len%8!==0)throw new RangeError("Buffer size must be\
 a multiple of 64-bits");for(let i=0;i<len;i+=8)swap(this,i,i+7),swap(this,i+1,i+6),swap(this,i+2,i+5),swap(this,
i+3,i+4);return this};Buffer2.prototype.toString=function(){let length=this.length;return length===0?"":arguments.
length===0?utf8Slice(this,0,length):slowToString.apply(this,arguments)};Buffer2.prototype.toLocaleString=Buffer2.
prototype.toString;Buffer2.prototype.equals=function(b){if(!Buffer2.isBuffer(b))throw new TypeError("Argument \
must be a Buffer");return this===b?!0:Buffer2.compare(this,b)===0};Buffer2.prototype.inspect=function(){let str="",
max=exports2.INSPECT_MAX_BYTES;return str=this.toString("hex",0,max).replace(/(.{2})/g,"$1 ").trim(),this.length>
max&&(str+=" ... "),"<Buffer "+str+">"};customInspectSymbol&&(Buffer2.prototype[customInspectSymbol]=Buffer2.prototype.
inspect);Buffer2.prototype.compare=function(target,start,end,thisStart,thisEnd){if(isInstance(target,Uint8Array)&&
(target=Buffer2.from(target,target.offset,target.byteLength)),!Buffer2.isBuffer(target))throw new TypeError('T\
he "target" argument must be one of type Buffer or Uint8Array. Received type '+typeof target);if(start===void 0&&
(start=0),end===void 0&&(end=target?target.length:0),thisStart===void 0&&(thisStart=0),thisEnd===void 0&&(thisEnd=
this.length),start<0||end>target.length||thisStart<0||thisEnd>this.length)throw new RangeError("out of range i\
ndex");if(thisStart>=thisEnd&&start>=end)return 0;if(thisStart>=thisEnd)return-1;if(start>=end)return 1;if(start>>>=
0,end>>>=0,thisStart>>>=0,thisEnd>>>=0,this===target)return 0;let x=thisEnd-thisStart,y=end-start,len=Math.min(
x,y),thisCopy=this.slice(thisStart,thisEnd),targetCopy=target.slice(start,end);for(let i=0;i<len;++i)if(thisCopy[i]!==
targetCopy[i]){x=thisCopy[i],y=targetCopy[i];break}return x<y?-1:y<x?1:0};function bidirectionalIndexOf(buffer,val,byteOffset,encoding,dir){
if(buffer.length===0)return-1;if(typeof byteOffset=="string"?(encoding=byteOffset,byteOffset=0):byteOffset>2147483647?
byteOffset=2147483647:byteOffset<-2147483648&&(byteOffset=-2147483648),byteOffset=+byteOffset,numberIsNaN(byteOffset)&&
(byteOffset=dir?0:buffer.length-1),byteOffset<0&&(byteOffset=buffer.length+byteOffset),byteOffset>=buffer.length){
if(dir)return-1;byteOffset=buffer.length-1}else if(byteOffset<0)if(dir)byteOffset=0;else return-1;if(typeof val==
"string"&&(val=Buffer2.from(val,encoding)),Buffer2.isBuffer(val))return val.length===0?-1:arrayIndexOf(buffer,
val,byteOffset,encoding,dir);if(typeof val=="number")return val=val&255,typeof Uint8Array.prototype.indexOf=="\
function"?dir?Uint8Array.prototype.indexOf.call(buffer,val,byteOffset):Uint8Array.prototype.lastIndexOf.call(buffer,
val,byteOffset):arrayIndexOf(buffer,[val],byteOffset,encoding,dir);throw new TypeError("val must be string, nu\
mber or Buffer")}function arrayIndexOf(arr,val,byteOffset,encoding,dir){let indexSize=1,arrLength=arr.length,valLength=val.
length;if(encoding!==void 0&&(encoding=String(encoding).toLowerCase(),encoding==="ucs2"||encoding==="ucs-2"||encoding===
"utf16le"||encoding==="utf-16le")){if(arr.length<2||val.length<2)return-1;indexSize=2,arrLength/=2,valLength/=
2,byteOffset/=2}function read(buf,i2){return indexSize===1?buf[i2]:buf.readUInt16BE(i2*indexSize)}let i;if(dir){
let foundIndex=-1;for(i=byteOffset;i<arrLength;i++)if(read(arr,i)===read(val,foundIndex===-1?0:i-foundIndex)){
if(foundIndex===-1&&(foundIndex=i),i-foundIndex+1===valLength)return foundIndex*indexSize}else foundIndex!==-1&&
(i-=i-foundIndex),foundIndex=-1}else for(byteOffset+valLength>arrLength&&(byteOffset=arrLength-valLength),i=byteOffset;i>=
0;i--){let found=!0;for(let j=0;j<valLength;j++)if(read(arr,i+j)!==read(val,j)){found=!1;break}if(found)return i}
return-1}Buffer2.prototype.includes=function(val,byteOffset,encoding){return this.indexOf(val,byteOffset,encoding)!==
-1};Buffer2.prototype.indexOf=function(val,byteOffset,encoding){return bidirectionalIndexOf(this,val,byteOffset,
encoding,!0)};Buffer2.prototype.lastIndexOf=function(val,byteOffset,encoding){return bidirectionalIndexOf(this,
val,byteOffset,encoding,!1)};function hexWrite(buf,string,offset,length){offset=Number(offset)||0;let remaining=buf.
length-offset;length?(length=Number(length),length>remaining&&(length=remaining)):length=remaining;let strLen=string.
length;length>strLen/2&&(length=strLen/2);let i;for(i=0;i<length;++i){let parsed=parseInt(string.substr(i*2,2),
16);if(numberIsNaN(parsed))return i;buf[offset+i]=parsed}return i}function utf8Write(buf,string,offset,length){
return blitBuffer(utf8ToBytes(string,buf.length-offset),buf,offset,length)}function asciiWrite(buf,string,offset,length){
return blitBuffer(asciiToBytes(string),buf,offset,length)}function base64Write(buf,string,offset,length){return blitBuffer(
base64ToBytes(string),buf,offset,length)}function ucs2Write(buf,string,offset,length){return blitBuffer(utf16leToBytes(
string,buf.length-offset),buf,offset,length)}Buffer2.prototype.write=function(string,offset,length,encoding){if(offset===
void 0)encoding="utf8",length=this.length,offset=0;else if(length===void 0&&typeof offset=="string")encoding=offset,
length=this.length,offset=0;else if(isFinite(offset))offset=offset>>>0,isFinite(length)?(length=length>>>0,encoding===
void 0&&(encoding="utf8")):(encoding=length,length=void 0);else throw new Error("Buffer.write(string, encoding\
, offset[, length]) is no longer supported");let remaining=this.length-offset;if((length===void 0||length>remaining)&&
(length=remaining),string.length>0&&(length<0||offset<0)||offset>this.length)throw new RangeError("Attempt to \
write outside buffer bounds");encoding||(encoding="utf8");let loweredCase=!1;for(;;)switch(encoding){case"hex":
return hexWrite(this,string,offset,length);case"utf8":case"utf-8":return utf8Write(this,string,offset,length);case"\
ascii":case"latin1":case"binary":return asciiWrite(this,string,offset,length);case"base64":return base64Write(
this,string,offset,length);case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return ucs2Write(this,string,offset,
length);default:if(loweredCase)throw new TypeError("Unknown encoding: "+encoding);encoding=(""+encoding).toLowerCase(),
loweredCase=!0}};Buffer2.prototype.toJSON=function(){return{type:"Buffer",data:Array.prototype.slice.call(this.
_arr||this,0)}};function base64Slice(buf,start,end){return start===0&&end===buf.length?base64.fromByteArray(buf):
base64.fromByteArray(buf.slice(start,end))}function utf8Slice(buf,start,end){end=Math.min(buf.length,end);let res=[],
i=start;for(;i<end;){let firstByte=buf[i],codePoint=null,bytesPerSequence=firstByte>239?4:firstByte>223?3:firstByte>
191?2:1;if(i+bytesPerSequence<=end){let secondByte,thirdByte,fourthByte,tempCodePoint;switch(bytesPerSequence){case 1:
firstByte<128&&(codePoint=firstByte);break;case 2:secondByte=buf[i+1],(secondByte&192)===128&&(tempCodePoint=(firstByte&
31)<<6|secondByte&63,tempCodePoint>127&&(codePoint=tempCodePoint));break;case 3:secondByte=buf[i+1],thirdByte=
buf[i+2],(secondByte&192)===128&&(thirdByte&192)===128&&(tempCodePoint=(firstByte&15)<<12|(secondByte&63)<<6|thirdByte&
63,tempCodePoint>2047&&(tempCodePoint<55296||tempCodePoint>57343)&&(codePoint=tempCodePoint));break;case 4:secondByte=
buf[i+1],thirdByte=buf[i+2],fourthByte=buf[i+3],(secondByte&192)===128&&(thirdByte&192)===128&&(fourthByte&192)===
128&&(tempCodePoint=(firstByte&15)<<18|(secondByte&63)<<12|(thirdByte&63)<<6|fourthByte&63,tempCodePoint>65535&&
tempCodePoint<1114112&&(codePoint=tempCodePoint))}}codePoint===null?(codePoint=65533,bytesPerSequence=1):codePoint>
65535&&(codePoint-=65536,res.push(codePoint>>>10&1023|55296),codePoint=56320|codePoint&1023),res.push(codePoint),
i+=bytesPerSequence}return decodeCodePointsArray(res)}var MAX_ARGUMENTS_LENGTH=4096;function decodeCodePointsArray(codePoints){
let len=codePoints.length;if(len<=MAX_ARGUMENTS_LENGTH)return String.fromCharCode.apply(String,codePoints);let res="",
i=0;for(;i<len;)res+=String.fromCharCode.apply(String,codePoints.slice(i,i+=MAX_ARGUMENTS_LENGTH));return res}
function asciiSlice(buf,start,end){let ret="";end=Math.min(buf.length,end);for(let i=start;i<end;++i)ret+=String.
fromCharCode(buf[i]&127);return ret}function latin1Slice(buf,start,end){let ret="";end=Math.min(buf.length,end);
for(let i=start;i<end;++i)ret+=String.fromCharCode(buf[i]);return ret}function hexSlice(buf,start,end){let len=buf.
length;(!start||start<0)&&(start=0),(!end||end<0||end>len)&&(end=len);let out="";for(let i=start;i<end;++i)out+=
hexSliceLookupTable[buf[i]];return out}function utf16leSlice(buf,start,end){let bytes=buf.slice(start,end),res="";
for(let i=0;i<bytes.length-1;i+=2)res+=String.fromCharCode(bytes[i]+bytes[i+1]*256);return res}Buffer2.prototype.
slice=function(start,end){let len=this.length;start=~~start,end=end===void 0?len:~~end,start<0?(start+=len,start<
0&&(start=0)):start>len&&(start=len),end<0?(end+=len,end<0&&(end=0)):end>len&&(end=len),end<start&&(end=start);
let newBuf=this.subarray(start,end);return Object.setPrototypeOf(newBuf,Buffer2.prototype),newBuf};function checkOffset(offset,ext,length){
if(offset%1!==0||offset<0)throw new RangeError("offset is not uint");if(offset+ext>length)throw new RangeError(
"Trying to access beyond buffer length")}Buffer2.prototype.readUintLE=Buffer2.prototype.readUIntLE=function(offset,byteLength2,noAssert){
offset=offset>>>0,byteLength2=byteLength2>>>0,noAssert||checkOffset(offset,byteLength2,this.length);let val=this[offset],
mul=1,i=0;for(;++i<byteLength2&&(mul*=256);)val+=this[offset+i]*mul;return val};Buffer2.prototype.readUintBE=Buffer2.
prototype.readUIntBE=function(offset,byteLength2,noAssert){offset=offset>>>0,byteLength2=byteLength2>>>0,noAssert||
checkOffset(offset,byteLength2,this.length);let val=this[offset+--byteLength2],mul=1;for(;byteLength2>0&&(mul*=
256);)val+=this[offset+--byteLength2]*mul;return val};Buffer2.prototype.readUint8=Buffer2.prototype.readUInt8=
function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,1,this.length),this[offset]};Buffer2.
prototype.readUint16LE=Buffer2.prototype.readUInt16LE=function(offset,noAssert){return offset=offset>>>0,noAssert||
checkOffset(offset,2,this.length),this[offset]|this[offset+1]<<8};Buffer2.prototype.readUint16BE=Buffer2.prototype.
readUInt16BE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,2,this.length),this[offset]<<
8|this[offset+1]};Buffer2.prototype.readUint32LE=Buffer2.prototype.readUInt32LE=function(offset,noAssert){return offset=
offset>>>0,noAssert||checkOffset(offset,4,this.length),(this[offset]|this[offset+1]<<8|this[offset+2]<<16)+this[offset+
3]*16777216};Buffer2.prototype.readUint32BE=Buffer2.prototype.readUInt32BE=function(offset,noAssert){return offset=
offset>>>0,noAssert||checkOffset(offset,4,this.length),this[offset]*16777216+(this[offset+1]<<16|this[offset+2]<<
8|this[offset+3])};Buffer2.prototype.readBigUInt64LE=defineBigIntMethod(function(offset){offset=offset>>>0,validateNumber(
offset,"offset");let first=this[offset],last=this[offset+7];(first===void 0||last===void 0)&&boundsError(offset,
this.length-8);let lo=first+this[++offset]*2**8+this[++offset]*2**16+this[++offset]*2**24,hi=this[++offset]+this[++offset]*
2**8+this[++offset]*2**16+last*2**24;return BigInt(lo)+(BigInt(hi)<<BigInt(32))});Buffer2.prototype.readBigUInt64BE=
defineBigIntMethod(function(offset){offset=offset>>>0,validateNumber(offset,"offset");let first=this[offset],last=this[offset+
7];(first===void 0||last===void 0)&&boundsError(offset,this.length-8);let hi=first*2**24+this[++offset]*2**16+
this[++offset]*2**8+this[++offset],lo=this[++offset]*2**24+this[++offset]*2**16+this[++offset]*2**8+last;return(BigInt(
hi)<<BigInt(32))+BigInt(lo)});Buffer2.prototype.readIntLE=function(offset,byteLength2,noAssert){offset=offset>>>
0,byteLength2=byteLength2>>>0,noAssert||checkOffset(offset,byteLength2,this.length);let val=this[offset],mul=1,
i=0;for(;++i<byteLength2&&(mul*=256);)val+=this[offset+i]*mul;return mul*=128,val>=mul&&(val-=Math.pow(2,8*byteLength2)),
val};Buffer2.prototype.readIntBE=function(offset,byteLength2,noAssert){offset=offset>>>0,byteLength2=byteLength2>>>
0,noAssert||checkOffset(offset,byteLength2,this.length);let i=byteLength2,mul=1,val=this[offset+--i];for(;i>0&&
(mul*=256);)val+=this[offset+--i]*mul;return mul*=128,val>=mul&&(val-=Math.pow(2,8*byteLength2)),val};Buffer2.
prototype.readInt8=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,1,this.length),
this[offset]&128?(255-this[offset]+1)*-1:this[offset]};Buffer2.prototype.readInt16LE=function(offset,noAssert){
offset=offset>>>0,noAssert||checkOffset(offset,2,this.length);let val=this[offset]|this[offset+1]<<8;return val&
32768?val|4294901760:val};Buffer2.prototype.readInt16BE=function(offset,noAssert){offset=offset>>>0,noAssert||
checkOffset(offset,2,this.length);let val=this[offset+1]|this[offset]<<8;return val&32768?val|4294901760:val};
Buffer2.prototype.readInt32LE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,
4,this.length),this[offset]|this[offset+1]<<8|this[offset+2]<<16|this[offset+3]<<24};Buffer2.prototype.readInt32BE=
function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,4,this.length),this[offset]<<24|
this[offset+1]<<16|this[offset+2]<<8|this[offset+3]};Buffer2.prototype.readBigInt64LE=defineBigIntMethod(function(offset){
offset=offset>>>0,validateNumber(offset,"offset");let first=this[offset],last=this[offset+7];(first===void 0||
last===void 0)&&boundsError(offset,this.length-8);let val=this[offset+4]+this[offset+5]*2**8+this[offset+6]*2**
16+(last<<24);return(BigInt(val)<<BigInt(32))+BigInt(first+this[++offset]*2**8+this[++offset]*2**16+this[++offset]*
2**24)});Buffer2.prototype.readBigInt64BE=defineBigIntMethod(function(offset){offset=offset>>>0,validateNumber(
offset,"offset");let first=this[offset],last=this[offset+7];(first===void 0||last===void 0)&&boundsError(offset,
this.length-8);let val=(first<<24)+this[++offset]*2**16+this[++offset]*2**8+this[++offset];return(BigInt(val)<<
BigInt(32))+BigInt(this[++offset]*2**24+this[++offset]*2**16+this[++offset]*2**8+last)});Buffer2.prototype.readFloatLE=
function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,4,this.length),ieee754.read(this,
offset,!0,23,4)};Buffer2.prototype.readFloatBE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(
offset,4,this.length),ieee754.read(this,offset,!1,23,4)};Buffer2.prototype.readDoubleLE=function(offset,noAssert){
return offset=offset>>>0,noAssert||checkOffset(offset,8,this.length),ieee754.read(this,offset,!0,52,8)};Buffer2.
prototype.readDoubleBE=function(offset,noAssert){return offset=offset>>>0,noAssert||checkOffset(offset,8,this.
length),ieee754.read(this,offset,!1,52,8)};function checkInt(buf,value,offset,ext,max,min){if(!Buffer2.isBuffer(
buf))throw new TypeError('"buffer" argument must be a Buffer instance');if(value>max||value<min)throw new RangeError(
'"value" argument is out of bounds');if(offset+ext>buf.length)throw new RangeError("Index out of range")}Buffer2.
prototype.writeUintLE=Buffer2.prototype.writeUIntLE=function(value,offset,byteLength2,noAssert){if(value=+value,
offset=offset>>>0,byteLength2=byteLength2>>>0,!noAssert){let maxBytes=Math.pow(2,8*byteLength2)-1;checkInt(this,
value,offset,byteLength2,maxBytes,0)}let mul=1,i=0;for(this[offset]=value&255;++i<byteLength2&&(mul*=256);)this[offset+
i]=value/mul&255;return offset+byteLength2};Buffer2.prototype.writeUintBE=Buffer2.prototype.writeUIntBE=function(value,offset,byteLength2,noAssert){
if(value=+value,offset=offset>>>0,byteLength2=byteLength2>>>0,!noAssert){let maxBytes=Math.pow(2,8*byteLength2)-
1;checkInt(this,value,offset,byteLength2,maxBytes,0)}let i=byteLength2-1,mul=1;for(this[offset+i]=value&255;--i>=
0&&(mul*=256);)this[offset+i]=value/mul&255;return offset+byteLength2};Buffer2.prototype.writeUint8=Buffer2.prototype.
writeUInt8=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,
offset,1,255,0),this[offset]=value&255,offset+1};Buffer2.prototype.writeUint16LE=Buffer2.prototype.writeUInt16LE=
function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,2,65535,
0),this[offset]=value&255,this[offset+1]=value>>>8,offset+2};Buffer2.prototype.writeUint16BE=Buffer2.prototype.
writeUInt16BE=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,
offset,2,65535,0),this[offset]=value>>>8,this[offset+1]=value&255,offset+2};Buffer2.prototype.writeUint32LE=Buffer2.
prototype.writeUInt32LE=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(
this,value,offset,4,4294967295,0),this[offset+3]=value>>>24,this[offset+2]=value>>>16,this[offset+1]=value>>>8,
this[offset]=value&255,offset+4};Buffer2.prototype.writeUint32BE=Buffer2.prototype.writeUInt32BE=function(value,offset,noAssert){
return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,4,4294967295,0),this[offset]=value>>>
24,this[offset+1]=value>>>16,this[offset+2]=value>>>8,this[offset+3]=value&255,offset+4};function wrtBigUInt64LE(buf,value,offset,min,max){
checkIntBI(value,min,max,buf,offset,7);let lo=Number(value&BigInt(4294967295));buf[offset++]=lo,lo=lo>>8,buf[offset++]=
lo,lo=lo>>8,buf[offset++]=lo,lo=lo>>8,buf[offset++]=lo;let hi=Number(value>>BigInt(32)&BigInt(4294967295));return buf[offset++]=
hi,hi=hi>>8,buf[offset++]=hi,hi=hi>>8,buf[offset++]=hi,hi=hi>>8,buf[offset++]=hi,offset}function wrtBigUInt64BE(buf,value,offset,min,max){
checkIntBI(value,min,max,buf,offset,7);let lo=Number(value&BigInt(4294967295));buf[offset+7]=lo,lo=lo>>8,buf[offset+
6]=lo,lo=lo>>8,buf[offset+5]=lo,lo=lo>>8,buf[offset+4]=lo;let hi=Number(value>>BigInt(32)&BigInt(4294967295));
return buf[offset+3]=hi,hi=hi>>8,buf[offset+2]=hi,hi=hi>>8,buf[offset+1]=hi,hi=hi>>8,buf[offset]=hi,offset+8}Buffer2.
prototype.writeBigUInt64LE=defineBigIntMethod(function(value,offset=0){return wrtBigUInt64LE(this,value,offset,
BigInt(0),BigInt("0xffffffffffffffff"))});Buffer2.prototype.writeBigUInt64BE=defineBigIntMethod(function(value,offset=0){
return wrtBigUInt64BE(this,value,offset,BigInt(0),BigInt("0xffffffffffffffff"))});Buffer2.prototype.writeIntLE=
function(value,offset,byteLength2,noAssert){if(value=+value,offset=offset>>>0,!noAssert){let limit=Math.pow(2,
8*byteLength2-1);checkInt(this,value,offset,byteLength2,limit-1,-limit)}let i=0,mul=1,sub=0;for(this[offset]=value&
255;++i<byteLength2&&(mul*=256);)value<0&&sub===0&&this[offset+i-1]!==0&&(sub=1),this[offset+i]=(value/mul>>0)-
sub&255;return offset+byteLength2};Buffer2.prototype.writeIntBE=function(value,offset,byteLength2,noAssert){if(value=
+value,offset=offset>>>0,!noAssert){let limit=Math.pow(2,8*byteLength2-1);checkInt(this,value,offset,byteLength2,
limit-1,-limit)}let i=byteLength2-1,mul=1,sub=0;for(this[offset+i]=value&255;--i>=0&&(mul*=256);)value<0&&sub===
0&&this[offset+i+1]!==0&&(sub=1),this[offset+i]=(value/mul>>0)-sub&255;return offset+byteLength2};Buffer2.prototype.
writeInt8=function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,
offset,1,127,-128),value<0&&(value=255+value+1),this[offset]=value&255,offset+1};Buffer2.prototype.writeInt16LE=
function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,2,32767,
-32768),this[offset]=value&255,this[offset+1]=value>>>8,offset+2};Buffer2.prototype.writeInt16BE=function(value,offset,noAssert){
return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,2,32767,-32768),this[offset]=value>>>
8,this[offset+1]=value&255,offset+2};Buffer2.prototype.writeInt32LE=function(value,offset,noAssert){return value=
+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,4,2147483647,-2147483648),this[offset]=value&255,
this[offset+1]=value>>>8,this[offset+2]=value>>>16,this[offset+3]=value>>>24,offset+4};Buffer2.prototype.writeInt32BE=
function(value,offset,noAssert){return value=+value,offset=offset>>>0,noAssert||checkInt(this,value,offset,4,2147483647,
-2147483648),value<0&&(value=4294967295+value+1),this[offset]=value>>>24,this[offset+1]=value>>>16,this[offset+
2]=value>>>8,this[offset+3]=value&255,offset+4};Buffer2.prototype.writeBigInt64LE=defineBigIntMethod(function(value,offset=0){
return wrtBigUInt64LE(this,value,offset,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});Buffer2.
prototype.writeBigInt64BE=defineBigIntMethod(function(value,offset=0){return wrtBigUInt64BE(this,value,offset,
-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});function checkIEEE754(buf,value,offset,ext,max,min){
if(offset+ext>buf.length)throw new RangeError("Index out of range");if(offset<0)throw new RangeError("Index ou\
t of range")}function writeFloat(buf,value,offset,littleEndian,noAssert){return value=+value,offset=offset>>>0,
noAssert||checkIEEE754(buf,value,offset,4,34028234663852886e22,-34028234663852886e22),ieee754.write(buf,value,
offset,littleEndian,23,4),offset+4}Buffer2.prototype.writeFloatLE=function(value,offset,noAssert){return writeFloat(
this,value,offset,!0,noAssert)};Buffer2.prototype.writeFloatBE=function(value,offset,noAssert){return writeFloat(
this,value,offset,!1,noAssert)};function writeDouble(buf,value,offset,littleEndian,noAssert){return value=+value,
offset=offset>>>0,noAssert||checkIEEE754(buf,value,offset,8,17976931348623157e292,-17976931348623157e292),ieee754.
write(buf,value,offset,littleEndian,52,8),offset+8}Buffer2.prototype.writeDoubleLE=function(value,offset,noAssert){
return writeDouble(this,value,offset,!0,noAssert)};Buffer2.prototype.writeDoubleBE=function(value,offset,noAssert){
return writeDouble(this,value,offset,!1,noAssert)};Buffer2.prototype.copy=function(target,targetStart,start,end){
if(!Buffer2.isBuffer(target))throw new TypeError("argument should be a Buffer");if(start||(start=0),!end&&end!==
0&&(end=this.length),targetStart>=target.length&&(targetStart=target.length),targetStart||(targetStart=0),end>
0&&end<start&&(end=start),end===start||target.length===0||this.length===0)return 0;if(targetStart<0)throw new RangeError(
"targetStart out of bounds");if(start<0||start>=this.length)throw new RangeError("Index out of range");if(end<
0)throw new RangeError("sourceEnd out of bounds");end>this.length&&(end=this.length),target.length-targetStart<
end-start&&(end=target.length-targetStart+start);let len=end-start;return this===target&&typeof Uint8Array.prototype.
copyWithin=="function"?this.copyWithin(targetStart,start,end):Uint8Array.prototype.set.call(target,this.subarray(
start,end),targetStart),len};Buffer2.prototype.fill=function(val,start,end,encoding){if(typeof val=="string"){
if(typeof start=="string"?(encoding=start,start=0,end=this.length):typeof end=="string"&&(encoding=end,end=this.
length),encoding!==void 0&&typeof encoding!="string")throw new TypeError("encoding must be a string");if(typeof encoding==
"string"&&!Buffer2.isEncoding(encoding))throw new TypeError("Unknown encoding: "+encoding);if(val.length===1){
let code=val.charCodeAt(0);(encoding==="utf8"&&code<128||encoding==="latin1")&&(val=code)}}else typeof val=="n\
umber"?val=val&255:typeof val=="boolean"&&(val=Number(val));if(start<0||this.length<start||this.length<end)throw new RangeError(
"Out of range index");if(end<=start)return this;start=start>>>0,end=end===void 0?this.length:end>>>0,val||(val=
0);let i;if(typeof val=="number")for(i=start;i<end;++i)this[i]=val;else{let bytes=Buffer2.isBuffer(val)?val:Buffer2.
from(val,encoding),len=bytes.length;if(len===0)throw new TypeError('The value "'+val+'" is invalid for argumen\
t "value"');for(i=0;i<end-start;++i)this[i+start]=bytes[i%len]}return this};var errors={};function E(sym,getMessage,Base){
errors[sym]=class extends Base{constructor(){super(),Object.defineProperty(this,"message",{value:getMessage.apply(
this,arguments),writable:!0,configurable:!0}),this.name=`${this.name} [${sym}]`,this.stack,delete this.name}get code(){
return sym}set code(value){Object.defineProperty(this,"code",{configurable:!0,enumerable:!0,value,writable:!0})}toString(){
return`${this.name} [${sym}]: ${this.message}`}}}E("ERR_BUFFER_OUT_OF_BOUNDS",function(name){return name?`${name}\
 is outside of buffer bounds`:"Attempt to access memory outside buffer bounds"},RangeError);E("ERR_INVALID_ARG\
_TYPE",function(name,actual){return`The "${name}" argument must be of type number. Received type ${typeof actual}`},
TypeError);E("ERR_OUT_OF_RANGE",function(str,range,input){let msg=`The value of "${str}" is out of range.`,received=input;
return Number.isInteger(input)&&Math.abs(input)>2**32?received=addNumericalSeparator(String(input)):typeof input==
"bigint"&&(received=String(input),(input>BigInt(2)**BigInt(32)||input<-(BigInt(2)**BigInt(32)))&&(received=addNumericalSeparator(
received)),received+="n"),msg+=` It must be ${range}. Received ${received}`,msg},RangeError);function addNumericalSeparator(val){
let res="",i=val.length,start=val[0]==="-"?1:0;for(;i>=start+4;i-=3)res=`_${val.slice(i-3,i)}${res}`;return`${val.
slice(0,i)}${res}`}function checkBounds(buf,offset,byteLength2){validateNumber(offset,"offset"),(buf[offset]===
void 0||buf[offset+byteLength2]===void 0)&&boundsError(offset,buf.length-(byteLength2+1))}function checkIntBI(value,min,max,buf,offset,byteLength2){
if(value>max||value<min){let n=typeof min=="bigint"?"n":"",range;throw byteLength2>3?min===0||min===BigInt(0)?
range=`>= 0${n} and < 2${n} ** ${(byteLength2+1)*8}${n}`:range=`>= -(2${n} ** ${(byteLength2+1)*8-1}${n}) and \
< 2 ** ${(byteLength2+1)*8-1}${n}`:range=`>= ${min}${n} and <= ${max}${n}`,new errors.ERR_OUT_OF_RANGE("value",
range,value)}checkBounds(buf,offset,byteLength2)}function validateNumber(value,name){if(typeof value!="number")
throw new errors.ERR_INVALID_ARG_TYPE(name,"number",value)}function boundsError(value,length,type){throw Math.
floor(value)!==value?(validateNumber(value,type),new errors.ERR_OUT_OF_RANGE(type||"offset","an integer",value)):
length<0?new errors.ERR_BUFFER_OUT_OF_BOUNDS:new errors.ERR_OUT_OF_RANGE(type||"offset",`>= ${type?1:0} and <=\
 ${length}`,value)}var INVALID_BASE64_RE=/[^+/0-9A-Za-z-_]/g;function base64clean(str){if(str=str.split("=")[0],
str=str.trim().replace(INVALID_BASE64_RE,""),str.length<2)return"";for(;str.length%4!==0;)str=str+"=";return str}
function utf8ToBytes(string,units){units=units||1/0;let codePoint,length=string.length,leadSurrogate=null,bytes=[];
for(let i=0;i<length;++i){if(codePoint=string.charCodeAt(i),codePoint>55295&&codePoint<57344){if(!leadSurrogate){
if(codePoint>56319){(units-=3)>-1&&bytes.push(239,191,189);continue}else if(i+1===length){(units-=3)>-1&&bytes.
push(239,191,189);continue}leadSurrogate=codePoint;continue}if(codePoint<56320){(units-=3)>-1&&bytes.push(239,
191,189),leadSurrogate=codePoint;continue}codePoint=(leadSurrogate-55296<<10|codePoint-56320)+65536}else leadSurrogate&&
(units-=3)>-1&&bytes.push(239,191,189);if(leadSurrogate=null,codePoint<128){if((units-=1)<0)break;bytes.push(codePoint)}else if(codePoint<
2048){if((units-=2)<0)break;bytes.push(codePoint>>6|192,codePoint&63|128)}else if(codePoint<65536){if((units-=
3)<0)break;bytes.push(codePoint>>12|224,codePoint>>6&63|128,codePoint&63|128)}else if(codePoint<1114112){if((units-=
4)<0)break;bytes.push(codePoint>>18|240,codePoint>>12&63|128,codePoint>>6&63|128,codePoint&63|128)}else throw new Error(
"Invalid code point")}return bytes}function asciiToBytes(str){let byteArray=[];for(let i=0;i<str.length;++i)byteArray.
push(str.charCodeAt(i)&255);return byteArray}function utf16leToBytes(str,units){let c,hi,lo,byteArray=[];for(let i=0;i<
str.length&&!((units-=2)<0);++i)c=str.charCodeAt(i),hi=c>>8,lo=c%256,byteArray.push(lo),byteArray.push(hi);return byteArray}
function base64ToBytes(str){return base64.toByteArray(base64clean(str))}function blitBuffer(src,dst,offset,length){
let i;for(i=0;i<length&&!(i+offset>=dst.length||i>=src.length);++i)dst[i+offset]=src[i];return i}function isInstance(obj,type){
return obj instanceof type||obj!=null&&obj.constructor!=null&&obj.constructor.name!=null&&obj.constructor.name===
type.name}function numberIsNaN(obj){return obj!==obj}var hexSliceLookupTable=(function(){let alphabet="0123456\
789abcdef",table=new Array(256);for(let i=0;i<16;++i){let i16=i*16;for(let j=0;j<16;++j)table[i16+j]=alphabet[i]+
alphabet[j]}return table})();function defineBigIntMethod(fn){return typeof BigInt=="undefined"?BufferBigIntNotDefined:
fn}function BufferBigIntNotDefined(){throw new Error("BigInt not supported")}}});var require_buffer2=__commonJS({"modules/buffer.js"(exports2,module2){"use strict";var{host,inspect,nodeError,
received}=internals,base=require_buffer(),{Buffer:Buffer2}=base;Buffer2.prototype[inspect.custom]=function(depth,options){
let most=module2.exports.INSPECT_MAX_BYTES,text=this.slice(0,most).toString("hex").replace(/(.{2})/g,"$1 ").trim();
this.length>most&&(text+=` ... ${this.length-most} more byte${this.length-most>1?"s":""}`);let own=Object.keys(
this).slice(this.length);if(own.length>0){let members2=Object.fromEntries(own.map(key=>[key,this[key]])),shown=inspect(
members2,{...options,breakLength:1/0,compact:!0}).slice(1,-1).trim();text+=text===""?shown:`, ${shown}`}return`\
<${this.constructor.name} ${text}>`};Buffer2.prototype.inspect=Buffer2.prototype[inspect.custom];var utf8=encoding=>encoding===
void 0||/^utf-?8$/i.test(encoding),{alloc,allocUnsafe,byteLength,from}=Buffer2,{toString,write}=Buffer2.prototype;
Buffer2.from=function(value,encoding,length){if(value===null||typeof value!="string"&&typeof value!="object")throw nodeError(
TypeError,"ERR_INVALID_ARG_TYPE",`The first argument must be of type string or an instance of Buffer, ArrayBuf\
fer, or Array or an Array-like Object. ${received(value)}`);return typeof value!="string"||encoding!==void 0&&
encoding!==""&&!utf8(encoding)?from(value,encoding,length):Object.setPrototypeOf(host.encodeUtf8(value),Buffer2.
prototype)};for(let[name,make]of Object.entries({alloc,allocUnsafe,allocUnsafeSlow:Buffer2.allocUnsafeSlow}))Buffer2[name]=
function(size,...rest){if(typeof size!="number")throw nodeError(TypeError,"ERR_INVALID_ARG_TYPE",`The "size" a\
rgument must be of type number. ${received(size)}`);if(!(size>=0&&size<=2147483647))throw nodeError(RangeError,
"ERR_INVALID_OPT_VALUE",`The value "${size}" is invalid for option "size"`);return make(size,...rest)};Buffer2.
byteLength=function(value,encoding){return typeof value=="string"&&utf8(encoding)?host.utf8Length(value):byteLength(
value,encoding)};Buffer2.prototype.toString=function(encoding,start,end){return utf8(encoding)?host.decodeUtf8(
start===void 0&&end===void 0?this:this.subarray(start,end)):toString.call(this,encoding,start,end)};Buffer2.prototype.
toLocaleString=Buffer2.prototype.toString;Buffer2.prototype.write=function(text,offset,length,encoding){if(typeof text!=
"string"||offset!==void 0||text.length>this.length/3)return write.call(this,text,offset,length,encoding);let bytes=host.
encodeUtf8(text);return this.set(bytes),bytes.length};module2.exports={Buffer:Buffer2,SlowBuffer:base.SlowBuffer,
INSPECT_MAX_BYTES:50,kMaxLength:2147483647,kStringMaxLength:1073741799,constants:{MAX_LENGTH:2147483647,MAX_STRING_LENGTH:1073741799}}}});var require_nothing=__commonJS({"modules/shims/nothing.js"(){"use strict"}});var require_comparisons=__commonJS({"node_modules/assert/build/internal/util/comparisons.js"(exports2,module2){
"use strict";function _slicedToArray(arr,i){return _arrayWithHoles(arr)||_iterableToArrayLimit(arr,i)||_unsupportedIterableToArray(
arr,i)||_nonIterableRest()}function _nonIterableRest(){throw new TypeError(`Invalid attempt to destructure non\
-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}function _unsupportedIterableToArray(o,minLen){
if(o){if(typeof o=="string")return _arrayLikeToArray(o,minLen);var n=Object.prototype.toString.call(o).slice(8,
-1);if(n==="Object"&&o.constructor&&(n=o.constructor.name),n==="Map"||n==="Set")return Array.from(o);if(n==="A\
rguments"||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(n))return _arrayLikeToArray(o,minLen)}}function _arrayLikeToArray(arr,len){
(len==null||len>arr.length)&&(len=arr.length);for(var i=0,arr2=new Array(len);i<len;i++)arr2[i]=arr[i];return arr2}
function _iterableToArrayLimit(r,l){var t=r==null?null:typeof Symbol!="undefined"&&r[Symbol.iterator]||r["@@it\
erator"];if(t!=null){var e,n,i,u,a=[],f=!0,o=!1;try{if(i=(t=t.call(r)).next,l===0){if(Object(t)!==t)return;f=!1}else
for(;!(f=(e=i.call(t)).done)&&(a.push(e.value),a.length!==l);f=!0);}catch(r2){o=!0,n=r2}finally{try{if(!f&&t.return!=
null&&(u=t.return(),Object(u)!==u))return}finally{if(o)throw n}}return a}}function _arrayWithHoles(arr){if(Array.
isArray(arr))return arr}function _typeof(o){"@babel/helpers - typeof";return _typeof=typeof Symbol=="function"&&
typeof Symbol.iterator=="symbol"?function(o2){return typeof o2}:function(o2){return o2&&typeof Symbol=="functi\
on"&&o2.constructor===Symbol&&o2!==Symbol.prototype?"symbol":typeof o2},_typeof(o)}var regexFlagsSupported=/a/g.
flags!==void 0,arrayFromSet=function(set){var array=[];return set.forEach(function(value){return array.push(value)}),
array},arrayFromMap=function(map){var array=[];return map.forEach(function(value,key){return array.push([key,value])}),
array},objectIs=Object.is?Object.is:require_nothing(),objectGetOwnPropertySymbols=Object.getOwnPropertySymbols?
Object.getOwnPropertySymbols:function(){return[]},numberIsNaN=Number.isNaN?Number.isNaN:require_nothing();function uncurryThis(f){
return f.call.bind(f)}var hasOwnProperty=uncurryThis(Object.prototype.hasOwnProperty),propertyIsEnumerable=uncurryThis(
Object.prototype.propertyIsEnumerable),objectToString=uncurryThis(Object.prototype.toString),_require$types=require_util().
types,isAnyArrayBuffer=_require$types.isAnyArrayBuffer,isArrayBufferView=_require$types.isArrayBufferView,isDate=_require$types.
isDate,isMap=_require$types.isMap,isRegExp=_require$types.isRegExp,isSet=_require$types.isSet,isNativeError=_require$types.
isNativeError,isBoxedPrimitive=_require$types.isBoxedPrimitive,isNumberObject=_require$types.isNumberObject,isStringObject=_require$types.
isStringObject,isBooleanObject=_require$types.isBooleanObject,isBigIntObject=_require$types.isBigIntObject,isSymbolObject=_require$types.
isSymbolObject,isFloat32Array=_require$types.isFloat32Array,isFloat64Array=_require$types.isFloat64Array;function isNonIndex(key){
if(key.length===0||key.length>10)return!0;for(var i=0;i<key.length;i++){var code=key.charCodeAt(i);if(code<48||
code>57)return!0}return key.length===10&&key>=Math.pow(2,32)}function getOwnNonIndexProperties(value){return Object.
keys(value).filter(isNonIndex).concat(objectGetOwnPropertySymbols(value).filter(Object.prototype.propertyIsEnumerable.
bind(value)))}function compare(a,b){if(a===b)return 0;for(var x=a.length,y=b.length,i=0,len=Math.min(x,y);i<len;++i)
if(a[i]!==b[i]){x=a[i],y=b[i];break}return x<y?-1:y<x?1:0}var ONLY_ENUMERABLE=void 0,kStrict=!0,kLoose=!1,kNoIterator=0,
kIsArray=1,kIsSet=2,kIsMap=3;function areSimilarRegExps(a,b){return regexFlagsSupported?a.source===b.source&&a.
flags===b.flags:RegExp.prototype.toString.call(a)===RegExp.prototype.toString.call(b)}function areSimilarFloatArrays(a,b){
if(a.byteLength!==b.byteLength)return!1;for(var offset=0;offset<a.byteLength;offset++)if(a[offset]!==b[offset])
return!1;return!0}function areSimilarTypedArrays(a,b){return a.byteLength!==b.byteLength?!1:compare(new Uint8Array(
a.buffer,a.byteOffset,a.byteLength),new Uint8Array(b.buffer,b.byteOffset,b.byteLength))===0}function areEqualArrayBuffers(buf1,buf2){
return buf1.byteLength===buf2.byteLength&&compare(new Uint8Array(buf1),new Uint8Array(buf2))===0}function isEqualBoxedPrimitive(val1,val2){
return isNumberObject(val1)?isNumberObject(val2)&&objectIs(Number.prototype.valueOf.call(val1),Number.prototype.
valueOf.call(val2)):isStringObject(val1)?isStringObject(val2)&&String.prototype.valueOf.call(val1)===String.prototype.
valueOf.call(val2):isBooleanObject(val1)?isBooleanObject(val2)&&Boolean.prototype.valueOf.call(val1)===Boolean.
prototype.valueOf.call(val2):isBigIntObject(val1)?isBigIntObject(val2)&&BigInt.prototype.valueOf.call(val1)===
BigInt.prototype.valueOf.call(val2):isSymbolObject(val2)&&Symbol.prototype.valueOf.call(val1)===Symbol.prototype.
valueOf.call(val2)}function innerDeepEqual(val1,val2,strict,memos){if(val1===val2)return val1!==0?!0:strict?objectIs(
val1,val2):!0;if(strict){if(_typeof(val1)!=="object")return typeof val1=="number"&&numberIsNaN(val1)&&numberIsNaN(
val2);if(_typeof(val2)!=="object"||val1===null||val2===null||Object.getPrototypeOf(val1)!==Object.getPrototypeOf(
val2))return!1}else{if(val1===null||_typeof(val1)!=="object")return val2===null||_typeof(val2)!=="object"?val1==
val2:!1;if(val2===null||_typeof(val2)!=="object")return!1}var val1Tag=objectToString(val1),val2Tag=objectToString(
val2);if(val1Tag!==val2Tag)return!1;if(Array.isArray(val1)){if(val1.length!==val2.length)return!1;var keys1=getOwnNonIndexProperties(
val1,ONLY_ENUMERABLE),keys2=getOwnNonIndexProperties(val2,ONLY_ENUMERABLE);return keys1.length!==keys2.length?
!1:keyCheck(val1,val2,strict,memos,kIsArray,keys1)}if(val1Tag==="[object Object]"&&(!isMap(val1)&&isMap(val2)||
!isSet(val1)&&isSet(val2)))return!1;if(isDate(val1)){if(!isDate(val2)||Date.prototype.getTime.call(val1)!==Date.
prototype.getTime.call(val2))return!1}else if(isRegExp(val1)){if(!isRegExp(val2)||!areSimilarRegExps(val1,val2))
return!1}else if(isNativeError(val1)||val1 instanceof Error){if(val1.message!==val2.message||val1.name!==val2.
name)return!1}else if(isArrayBufferView(val1)){if(!strict&&(isFloat32Array(val1)||isFloat64Array(val1))){if(!areSimilarFloatArrays(
val1,val2))return!1}else if(!areSimilarTypedArrays(val1,val2))return!1;var _keys=getOwnNonIndexProperties(val1,
ONLY_ENUMERABLE),_keys2=getOwnNonIndexProperties(val2,ONLY_ENUMERABLE);return _keys.length!==_keys2.length?!1:
keyCheck(val1,val2,strict,memos,kNoIterator,_keys)}else{if(isSet(val1))return!isSet(val2)||val1.size!==val2.size?
!1:keyCheck(val1,val2,strict,memos,kIsSet);if(isMap(val1))return!isMap(val2)||val1.size!==val2.size?!1:keyCheck(
val1,val2,strict,memos,kIsMap);if(isAnyArrayBuffer(val1)){if(!areEqualArrayBuffers(val1,val2))return!1}else if(isBoxedPrimitive(
val1)&&!isEqualBoxedPrimitive(val1,val2))return!1}return keyCheck(val1,val2,strict,memos,kNoIterator)}function getEnumerables(val,keys){
return keys.filter(function(k){return propertyIsEnumerable(val,k)})}function keyCheck(val1,val2,strict,memos,iterationType,aKeys){
if(arguments.length===5){aKeys=Object.keys(val1);var bKeys=Object.keys(val2);if(aKeys.length!==bKeys.length)return!1}
for(var i=0;i<aKeys.length;i++)if(!hasOwnProperty(val2,aKeys[i]))return!1;if(strict&&arguments.length===5){var symbolKeysA=objectGetOwnPropertySymbols(
val1);if(symbolKeysA.length!==0){var count=0;for(i=0;i<symbolKeysA.length;i++){var key=symbolKeysA[i];if(propertyIsEnumerable(
val1,key)){if(!propertyIsEnumerable(val2,key))return!1;aKeys.push(key),count++}else if(propertyIsEnumerable(val2,
key))return!1}var symbolKeysB=objectGetOwnPropertySymbols(val2);if(symbolKeysA.length!==symbolKeysB.length&&getEnumerables(
val2,symbolKeysB).length!==count)return!1}else{var _symbolKeysB=objectGetOwnPropertySymbols(val2);if(_symbolKeysB.
length!==0&&getEnumerables(val2,_symbolKeysB).length!==0)return!1}}if(aKeys.length===0&&(iterationType===kNoIterator||
iterationType===kIsArray&&val1.length===0||val1.size===0))return!0;if(memos===void 0)memos={val1:new Map,val2:new Map,
position:0};else{var val2MemoA=memos.val1.get(val1);if(val2MemoA!==void 0){var val2MemoB=memos.val2.get(val2);
if(val2MemoB!==void 0)return val2MemoA===val2MemoB}memos.position++}memos.val1.set(val1,memos.position),memos.
val2.set(val2,memos.position);var areEq=objEquiv(val1,val2,strict,aKeys,memos,iterationType);return memos.val1.
delete(val1),memos.val2.delete(val2),areEq}function setHasEqualElement(set,val1,strict,memo){for(var setValues=arrayFromSet(
set),i=0;i<setValues.length;i++){var val2=setValues[i];if(innerDeepEqual(val1,val2,strict,memo))return set.delete(
val2),!0}return!1}function findLooseMatchingPrimitives(prim){switch(_typeof(prim)){case"undefined":return null;case"\
object":return;case"symbol":return!1;case"string":prim=+prim;case"number":if(numberIsNaN(prim))return!1}return!0}
function setMightHaveLoosePrim(a,b,prim){var altValue=findLooseMatchingPrimitives(prim);return altValue!=null?
altValue:b.has(altValue)&&!a.has(altValue)}function mapMightHaveLoosePrim(a,b,prim,item,memo){var altValue=findLooseMatchingPrimitives(
prim);if(altValue!=null)return altValue;var curB=b.get(altValue);return curB===void 0&&!b.has(altValue)||!innerDeepEqual(
item,curB,!1,memo)?!1:!a.has(altValue)&&innerDeepEqual(item,curB,!1,memo)}function setEquiv(a,b,strict,memo){for(var set=null,
aValues=arrayFromSet(a),i=0;i<aValues.length;i++){var val=aValues[i];if(_typeof(val)==="object"&&val!==null)set===
null&&(set=new Set),set.add(val);else if(!b.has(val)){if(strict||!setMightHaveLoosePrim(a,b,val))return!1;set===
null&&(set=new Set),set.add(val)}}if(set!==null){for(var bValues=arrayFromSet(b),_i=0;_i<bValues.length;_i++){
var _val=bValues[_i];if(_typeof(_val)==="object"&&_val!==null){if(!setHasEqualElement(set,_val,strict,memo))return!1}else if(!strict&&
!a.has(_val)&&!setHasEqualElement(set,_val,strict,memo))return!1}return set.size===0}return!0}function mapHasEqualEntry(set,map,key1,item1,strict,memo){
for(var setValues=arrayFromSet(set),i=0;i<setValues.length;i++){var key2=setValues[i];if(innerDeepEqual(key1,key2,
strict,memo)&&innerDeepEqual(item1,map.get(key2),strict,memo))return set.delete(key2),!0}return!1}function mapEquiv(a,b,strict,memo){
for(var set=null,aEntries=arrayFromMap(a),i=0;i<aEntries.length;i++){var _aEntries$i=_slicedToArray(aEntries[i],
2),key=_aEntries$i[0],item1=_aEntries$i[1];if(_typeof(key)==="object"&&key!==null)set===null&&(set=new Set),set.
add(key);else{var item2=b.get(key);if(item2===void 0&&!b.has(key)||!innerDeepEqual(item1,item2,strict,memo)){if(strict||
!mapMightHaveLoosePrim(a,b,key,item1,memo))return!1;set===null&&(set=new Set),set.add(key)}}}if(set!==null){for(var bEntries=arrayFromMap(
b),_i2=0;_i2<bEntries.length;_i2++){var _bEntries$_i=_slicedToArray(bEntries[_i2],2),_key=_bEntries$_i[0],item=_bEntries$_i[1];
if(_typeof(_key)==="object"&&_key!==null){if(!mapHasEqualEntry(set,a,_key,item,strict,memo))return!1}else if(!strict&&
(!a.has(_key)||!innerDeepEqual(a.get(_key),item,!1,memo))&&!mapHasEqualEntry(set,a,_key,item,!1,memo))return!1}
return set.size===0}return!0}function objEquiv(a,b,strict,keys,memos,iterationType){var i=0;if(iterationType===
kIsSet){if(!setEquiv(a,b,strict,memos))return!1}else if(iterationType===kIsMap){if(!mapEquiv(a,b,strict,memos))
return!1}else if(iterationType===kIsArray)for(;i<a.length;i++)if(hasOwnProperty(a,i)){if(!hasOwnProperty(b,i)||
!innerDeepEqual(a[i],b[i],strict,memos))return!1}else{if(hasOwnProperty(b,i))return!1;for(var keysA=Object.keys(
a);i<keysA.length;i++){var key=keysA[i];if(!hasOwnProperty(b,key)||!innerDeepEqual(a[key],b[key],strict,memos))
return!1}return keysA.length===Object.keys(b).length}for(i=0;i<keys.length;i++){var _key2=keys[i];if(!innerDeepEqual(
a[_key2],b[_key2],strict,memos))return!1}return!0}function isDeepEqual(val1,val2){return innerDeepEqual(val1,val2,
kLoose)}function isDeepStrictEqual(val1,val2){return innerDeepEqual(val1,val2,kStrict)}module2.exports={isDeepEqual,
isDeepStrictEqual}}});var require_string_decoder=__commonJS({"node_modules/string_decoder/lib/string_decoder.js"(exports2){"use stri\
ct";var Buffer2=require_buffer2().Buffer,isEncoding=Buffer2.isEncoding||function(encoding){switch(encoding=""+
encoding,encoding&&encoding.toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"binary":case"base\
64":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":case"raw":return!0;default:return!1}};function _normalizeEncoding(enc){
if(!enc)return"utf8";for(var retried;;)switch(enc){case"utf8":case"utf-8":return"utf8";case"ucs2":case"ucs-2":case"\
utf16le":case"utf-16le":return"utf16le";case"latin1":case"binary":return"latin1";case"base64":case"ascii":case"\
hex":return enc;default:if(retried)return;enc=(""+enc).toLowerCase(),retried=!0}}function normalizeEncoding(enc){
var nenc=_normalizeEncoding(enc);if(typeof nenc!="string"&&(Buffer2.isEncoding===isEncoding||!isEncoding(enc)))
throw new Error("Unknown encoding: "+enc);return nenc||enc}exports2.StringDecoder=StringDecoder;function StringDecoder(encoding){
this.encoding=normalizeEncoding(encoding);var nb;switch(this.encoding){case"utf16le":this.text=utf16Text,this.
end=utf16End,nb=4;break;case"utf8":this.fillLast=utf8FillLast,nb=4;break;case"base64":this.text=base64Text,this.
end=base64End,nb=3;break;default:this.write=simpleWrite,this.end=simpleEnd;return}this.lastNeed=0,this.lastTotal=
0,this.lastChar=Buffer2.allocUnsafe(nb)}StringDecoder.prototype.write=function(buf){if(buf.length===0)return"";
var r,i;if(this.lastNeed){if(r=this.fillLast(buf),r===void 0)return"";i=this.lastNeed,this.lastNeed=0}else i=0;
return i<buf.length?r?r+this.text(buf,i):this.text(buf,i):r||""};StringDecoder.prototype.end=utf8End;StringDecoder.
prototype.text=utf8Text;StringDecoder.prototype.fillLast=function(buf){if(this.lastNeed<=buf.length)return buf.
copy(this.lastChar,this.lastTotal-this.lastNeed,0,this.lastNeed),this.lastChar.toString(this.encoding,0,this.lastTotal);
buf.copy(this.lastChar,this.lastTotal-this.lastNeed,0,buf.length),this.lastNeed-=buf.length};function utf8CheckByte(byte){
return byte<=127?0:byte>>5===6?2:byte>>4===14?3:byte>>3===30?4:byte>>6===2?-1:-2}function utf8CheckIncomplete(self2,buf,i){
var j=buf.length-1;if(j<i)return 0;var nb=utf8CheckByte(buf[j]);return nb>=0?(nb>0&&(self2.lastNeed=nb-1),nb):
--j<i||nb===-2?0:(nb=utf8CheckByte(buf[j]),nb>=0?(nb>0&&(self2.lastNeed=nb-2),nb):--j<i||nb===-2?0:(nb=utf8CheckByte(
buf[j]),nb>=0?(nb>0&&(nb===2?nb=0:self2.lastNeed=nb-3),nb):0))}function utf8CheckExtraBytes(self2,buf,p){if((buf[0]&
192)!==128)return self2.lastNeed=0,"�";if(self2.lastNeed>1&&buf.length>1){if((buf[1]&192)!==128)return self2.
lastNeed=1,"�";if(self2.lastNeed>2&&buf.length>2&&(buf[2]&192)!==128)return self2.lastNeed=2,"�"}}function utf8FillLast(buf){
var p=this.lastTotal-this.lastNeed,r=utf8CheckExtraBytes(this,buf,p);if(r!==void 0)return r;if(this.lastNeed<=
buf.length)return buf.copy(this.lastChar,p,0,this.lastNeed),this.lastChar.toString(this.encoding,0,this.lastTotal);
buf.copy(this.lastChar,p,0,buf.length),this.lastNeed-=buf.length}function utf8Text(buf,i){var total=utf8CheckIncomplete(
this,buf,i);if(!this.lastNeed)return buf.toString("utf8",i);this.lastTotal=total;var end=buf.length-(total-this.
lastNeed);return buf.copy(this.lastChar,0,end),buf.toString("utf8",i,end)}function utf8End(buf){var r=buf&&buf.
length?this.write(buf):"";return this.lastNeed?r+"�":r}function utf16Text(buf,i){if((buf.length-i)%2===0){var r=buf.
toString("utf16le",i);if(r){var c=r.charCodeAt(r.length-1);if(c>=55296&&c<=56319)return this.lastNeed=2,this.lastTotal=
4,this.lastChar[0]=buf[buf.length-2],this.lastChar[1]=buf[buf.length-1],r.slice(0,-1)}return r}return this.lastNeed=
1,this.lastTotal=2,this.lastChar[0]=buf[buf.length-1],buf.toString("utf16le",i,buf.length-1)}function utf16End(buf){
var r=buf&&buf.length?this.write(buf):"";if(this.lastNeed){var end=this.lastTotal-this.lastNeed;return r+this.
lastChar.toString("utf16le",0,end)}return r}function base64Text(buf,i){var n=(buf.length-i)%3;return n===0?buf.
toString("base64",i):(this.lastNeed=3-n,this.lastTotal=3,n===1?this.lastChar[0]=buf[buf.length-1]:(this.lastChar[0]=
buf[buf.length-2],this.lastChar[1]=buf[buf.length-1]),buf.toString("base64",i,buf.length-n))}function base64End(buf){
var r=buf&&buf.length?this.write(buf):"";return this.lastNeed?r+this.lastChar.toString("base64",0,3-this.lastNeed):
r}function simpleWrite(buf){return buf.toString(this.encoding)}function simpleEnd(buf){return buf&&buf.length?
this.write(buf):""}}});var require_encoding=__commonJS({"modules/encoding.js"(exports2,module2){"use strict";var{host,inspect,nodeError,
received}=internals,{StringDecoder}=require_string_decoder(),{Buffer:Buffer2}=require_buffer2(),TextEncoder=class{get encoding(){
return"utf-8"}encode(text=""){return host.encodeUtf8(`${text}`)}encodeInto(source,target){let[read,written]=[0,
0];for(let char of source){let bytes=host.encodeUtf8(char);if(written+bytes.length>target.length)break;target.
set(bytes,written),read+=char.length,written+=bytes.length}return{read,written}}[inspect.custom](depth,options){
return`TextEncoder ${inspect({encoding:this.encoding},options)}`}},encodings={"utf-8":"utf-8",utf8:"utf-8","un\
icode-1-1-utf-8":"utf-8","utf-16le":"utf-16le","utf-16":"utf-16le",ucs2:"utf-16le","ucs-2":"utf-16le"},_decoder,
_started,TextDecoder=class{constructor(label="utf-8",options={}){__privateAdd(this,_decoder);__privateAdd(this,
_started,!1);let encoding=encodings[`${label}`.trim().toLowerCase()];if(encoding===void 0)throw nodeError(RangeError,
"ERR_ENCODING_NOT_SUPPORTED",`The "${label}" encoding is not supported`);let{fatal,ignoreBOM}=options;Object.defineProperties(
this,{encoding:{value:encoding},fatal:{value:!!fatal},ignoreBOM:{value:!!ignoreBOM}})}decode(input=new Uint8Array(
0),{stream=!1}={}){let bytes;if(input instanceof ArrayBuffer||input instanceof SharedArrayBuffer)bytes=Buffer2.
from(input);else if(ArrayBuffer.isView(input))bytes=Buffer2.from(input.buffer,input.byteOffset,input.byteLength);else
throw nodeError(TypeError,"ERR_INVALID_ARG_TYPE",`The "input" argument must be an instance of ArrayBuffer or A\
rrayBufferView. ${received(input)}`);if(this.fatal&&this.encoding==="utf-8"&&!stream&&!host.isUtf8(bytes))throw nodeError(
TypeError,"ERR_ENCODING_INVALID_ENCODED_DATA","The encoded data was not valid for encoding utf-8");__privateGet(
this,_decoder)===void 0&&__privateSet(this,_decoder,new StringDecoder(this.encoding));let text=__privateGet(this,
_decoder).write(bytes);return stream||(text+=__privateGet(this,_decoder).end()),!__privateGet(this,_started)&&
!this.ignoreBOM&&text[0]==="\uFEFF"&&(text=text.slice(1)),__privateSet(this,_started,stream&&(__privateGet(this,
_started)||text!=="")),stream||__privateSet(this,_decoder,void 0),text}};_decoder=new WeakMap,_started=new WeakMap;
function structuredClone(value){if(arguments.length===0)throw nodeError(TypeError,"ERR_MISSING_ARGS",'The "val\
ue" argument must be specified');return clone(value,new Map)}var errors={Error,EvalError,RangeError,ReferenceError,
SyntaxError,TypeError,URIError};function clone(value,seen){if(typeof value=="function"||typeof value=="symbol")
throw cannotClone(value);if(typeof value!="object"||value===null)return value;if(seen.has(value))return seen.get(
value);let keep=copy2=>(seen.set(value,copy2),copy2);if(value instanceof Date)return keep(new Date(value.getTime()));
if(value instanceof RegExp)return keep(new RegExp(value.source,value.flags));if(value instanceof Number||value instanceof
String||value instanceof Boolean)return keep(Object(value.valueOf()));if(value instanceof ArrayBuffer)return keep(
value.slice(0));if(value instanceof SharedArrayBuffer)return keep(value);if(ArrayBuffer.isView(value)){let kind=value instanceof
DataView?DataView:globalThis[Object.prototype.toString.call(value).slice(8,-1)];return keep(new kind(clone(value.
buffer,seen),value.byteOffset,value instanceof DataView?value.byteLength:value.length))}if(value instanceof Map){
let copy2=keep(new Map);for(let[key,item]of value)copy2.set(clone(key,seen),clone(item,seen));return copy2}if(value instanceof
Set){let copy2=keep(new Set);for(let item of value)copy2.add(clone(item,seen));return copy2}if(value instanceof
Error){let kind=errors[value.name]||Error,copy2=keep(Object.create(kind.prototype));for(let key of["message","\
stack"])key in value&&Object.defineProperty(copy2,key,{value:`${value[key]}`,writable:!0,configurable:!0});return copy2}
if(value instanceof Promise||value instanceof WeakMap||value instanceof WeakSet)throw cannotClone(value);let copy=keep(
Array.isArray(value)?new Array(value.length):{});for(let key of Object.keys(value))copy[key]=clone(value[key],
seen);return copy}function cannotClone(value){let error=new Error(`${typeof value=="function"?value:inspect(value)}\
 could not be cloned.`);return Object.defineProperties(error,{name:{value:"DataCloneError"},code:{value:25}})}
module2.exports={TextEncoder,TextDecoder,structuredClone}}});var require_util=__commonJS({"modules/util.js"(exports2,module2){"use strict";var{format,host,inspect,isBuiltIn,
nodeError,process:process3,received}=internals,is=kind2=>value=>isBuiltIn(value,kind2),tag=value=>ArrayBuffer.
isView(value)&&!(value instanceof DataView)?Object.prototype.toString.call(value).slice(8,-1):void 0,arrow=sample=>value=>typeof value==
"function"&&Object.getPrototypeOf(sample).isPrototypeOf(value),types={isAnyArrayBuffer:value=>types.isArrayBuffer(
value)||types.isSharedArrayBuffer(value),isArgumentsObject:value=>typeof value=="object"&&value!==null&&!(Symbol.
toStringTag in value)&&Object.prototype.toString.call(value)==="[object Arguments]",isArrayBufferView:ArrayBuffer.
isView,isAsyncFunction:value=>arrow(async()=>{})(value)||arrow(async function*(){})(value),isBoxedPrimitive:value=>[
"Number","String","Boolean","BigInt","Symbol"].some(kind2=>isBuiltIn(value,kind2)),isExternal:()=>!1,isGeneratorFunction:value=>arrow(
function*(){})(value)||arrow(async function*(){})(value),isGeneratorObject:value=>/^\[object (Async)?Generator\]$/.
test(Object.prototype.toString.call(value)),isMapIterator:value=>Object.prototype.toString.call(value)==="[obj\
ect Map Iterator]",isModuleNamespaceObject:()=>!1,isNativeError:value=>value instanceof Error&&Object.prototype.
toString.call(value)==="[object Error]",isPromise:value=>host.promise(value)!==void 0,isProxy:value=>host.proxyTarget(
value)!==void 0,isSetIterator:value=>Object.prototype.toString.call(value)==="[object Set Iterator]",isTypedArray:value=>tag(
value)!==void 0};for(let kind2 of["ArrayBuffer","DataView","Date","Map","RegExp","Set","SharedArrayBuffer","We\
akMap","WeakSet"])types[`is${kind2}`]=is(kind2);for(let kind2 of["Number","String","Boolean","BigInt","Symbol"])
types[`is${kind2}Object`]=is(kind2);for(let kind2 of["Int8","Uint8","Uint8Clamped","Int16","Uint16","Int32","U\
int32","Float32","Float64","BigInt64","BigUint64"])types[`is${kind2}Array`]=value=>tag(value)===`${kind2}Array`;
function wrong(name,type,value){return nodeError(TypeError,"ERR_INVALID_ARG_TYPE",`The "${name}" argument must\
 be of type ${type}. ${received(value)}`)}var promisified=Symbol.for("nodejs.util.promisify.custom");function promisify(original){
if(typeof original!="function")throw wrong("original","function",original);let own=original[promisified];if(own){
if(typeof own!="function")throw wrong("util.promisify.custom","function",own);return Object.defineProperty(own,
promisified,{value:own,configurable:!0})}function promised(...args){return new Promise((resolve,reject)=>{original.
call(this,...args,(error,value)=>error?reject(error):resolve(value))})}return Object.setPrototypeOf(promised,Object.
getPrototypeOf(original)),Object.defineProperty(promised,promisified,{value:promised,configurable:!0}),Object.
defineProperties(promised,Object.getOwnPropertyDescriptors(original))}promisify.custom=promisified;Object.defineProperty(
setTimeout,promisified,{value:(ms,value)=>new Promise(resolve=>{setTimeout(resolve,ms,value)})});Object.defineProperty(
setImmediate,promisified,{value:value=>new Promise(resolve=>{setImmediate(resolve,value)})});function callbackify(original){
if(typeof original!="function")throw wrong("original","function",original);function called(...args){let callback=args.
pop();if(typeof callback!="function")throw wrong("last argument","function",callback);Promise.resolve(original.
apply(this,args)).then(value=>process3.nextTick(callback.bind(this,null,value)),reason=>process3.nextTick(callback.
bind(this,reason||falsyReason(reason))))}let descriptors=Object.getOwnPropertyDescriptors(original);return typeof descriptors.
name.value=="string"&&(descriptors.name.value+="Callbackified"),typeof descriptors.length.value=="number"&&(descriptors.
length.value+=1),Object.defineProperties(called,descriptors)}function falsyReason(reason){return Object.assign(
nodeError(Error,"ERR_FALSY_VALUE_REJECTION","Promise was rejected with falsy value"),{reason})}function inherits(constructor,parent){
if(typeof constructor!="function")throw wrong("ctor","function",constructor);if(typeof parent!="function")throw wrong(
"superCtor","function",parent);if(parent.prototype===void 0)throw wrong("superCtor.prototype","object",parent.
prototype);Object.defineProperty(constructor,"super_",{value:parent,writable:!0,configurable:!0}),Object.setPrototypeOf(
constructor.prototype,parent.prototype)}var warned=new Set;function deprecate(original,message,code){let done=!1;
function deprecated(...args){return!done&&!warned.has(code)&&(done=!0,code!==void 0&&warned.add(code),process3.
emitWarning(message,"DeprecationWarning",code)),new.target?Reflect.construct(original,args,new.target):original.
apply(this,args)}return Object.setPrototypeOf(deprecated,original),original.prototype&&(deprecated.prototype=original.
prototype),deprecated}var kind=name=>value=>typeof value===name;module2.exports={callbackify,debuglog:()=>()=>{},
deprecate,format,formatWithOptions:(options,...args)=>format(...args.map((arg,i)=>typeof arg=="object"&&(i>0||
args.length===1)?inspect(arg,options):arg)),inherits,inspect,isArray:Array.isArray,isBoolean:kind("boolean"),isBuffer:value=>require_buffer2().
Buffer.isBuffer(value),isDate:types.isDate,isDeepStrictEqual:(a,b)=>require_comparisons().isDeepStrictEqual(a,
b),isError:value=>value instanceof Error,isFunction:kind("function"),isNull:value=>value===null,isNullOrUndefined:value=>value==
null,isNumber:kind("number"),isObject:value=>value!==null&&typeof value=="object",isPrimitive:value=>value===null||
typeof value!="object"&&typeof value!="function",isRegExp:types.isRegExp,isString:kind("string"),isSymbol:kind(
"symbol"),isUndefined:kind("undefined"),log:(...args)=>console.log(format(...args)),promisify,types,get TextDecoder(){
return require_encoding().TextDecoder},get TextEncoder(){return require_encoding().TextEncoder}}}});var require_errors=__commonJS({"node_modules/assert/build/internal/errors.js"(exports2,module2){"use strict";function _typeof(o){
"@babel/helpers - typeof";return _typeof=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(o2){
return typeof o2}:function(o2){return o2&&typeof Symbol=="function"&&o2.constructor===Symbol&&o2!==Symbol.prototype?
"symbol":typeof o2},_typeof(o)}function _defineProperties(target,props){for(var i=0;i<props.length;i++){var descriptor=props[i];
descriptor.enumerable=descriptor.enumerable||!1,descriptor.configurable=!0,"value"in descriptor&&(descriptor.writable=
!0),Object.defineProperty(target,_toPropertyKey(descriptor.key),descriptor)}}function _createClass(Constructor,protoProps,staticProps){
return protoProps&&_defineProperties(Constructor.prototype,protoProps),staticProps&&_defineProperties(Constructor,
staticProps),Object.defineProperty(Constructor,"prototype",{writable:!1}),Constructor}function _toPropertyKey(arg){
var key=_toPrimitive(arg,"string");return _typeof(key)==="symbol"?key:String(key)}function _toPrimitive(input,hint){
if(_typeof(input)!=="object"||input===null)return input;var prim=input[Symbol.toPrimitive];if(prim!==void 0){var res=prim.
call(input,hint||"default");if(_typeof(res)!=="object")return res;throw new TypeError("@@toPrimitive must retu\
rn a primitive value.")}return(hint==="string"?String:Number)(input)}function _classCallCheck(instance,Constructor){
if(!(instance instanceof Constructor))throw new TypeError("Cannot call a class as a function")}function _inherits(subClass,superClass){
if(typeof superClass!="function"&&superClass!==null)throw new TypeError("Super expression must either be null \
or a function");subClass.prototype=Object.create(superClass&&superClass.prototype,{constructor:{value:subClass,
writable:!0,configurable:!0}}),Object.defineProperty(subClass,"prototype",{writable:!1}),superClass&&_setPrototypeOf(
subClass,superClass)}function _setPrototypeOf(o,p){return _setPrototypeOf=Object.setPrototypeOf?Object.setPrototypeOf.
bind():function(o2,p2){return o2.__proto__=p2,o2},_setPrototypeOf(o,p)}function _createSuper(Derived){var hasNativeReflectConstruct=_isNativeReflectConstruct();
return function(){var Super=_getPrototypeOf(Derived),result;if(hasNativeReflectConstruct){var NewTarget=_getPrototypeOf(
this).constructor;result=Reflect.construct(Super,arguments,NewTarget)}else result=Super.apply(this,arguments);
return _possibleConstructorReturn(this,result)}}function _possibleConstructorReturn(self2,call){if(call&&(_typeof(
call)==="object"||typeof call=="function"))return call;if(call!==void 0)throw new TypeError("Derived construct\
ors may only return object or undefined");return _assertThisInitialized(self2)}function _assertThisInitialized(self2){
if(self2===void 0)throw new ReferenceError("this hasn't been initialised - super() hasn't been called");return self2}
function _isNativeReflectConstruct(){if(typeof Reflect=="undefined"||!Reflect.construct||Reflect.construct.sham)
return!1;if(typeof Proxy=="function")return!0;try{return Boolean.prototype.valueOf.call(Reflect.construct(Boolean,
[],function(){})),!0}catch{return!1}}function _getPrototypeOf(o){return _getPrototypeOf=Object.setPrototypeOf?
Object.getPrototypeOf.bind():function(o2){return o2.__proto__||Object.getPrototypeOf(o2)},_getPrototypeOf(o)}var codes={},
assert,util;function createErrorType(code,message,Base){Base||(Base=Error);function getMessage(arg1,arg2,arg3){
return typeof message=="string"?message:message(arg1,arg2,arg3)}var NodeError=(function(_Base){_inherits(NodeError2,
_Base);var _super=_createSuper(NodeError2);function NodeError2(arg1,arg2,arg3){var _this;return _classCallCheck(
this,NodeError2),_this=_super.call(this,getMessage(arg1,arg2,arg3)),_this.code=code,_this}return _createClass(
NodeError2)})(Base);codes[code]=NodeError}function oneOf(expected,thing){if(Array.isArray(expected)){var len=expected.
length;return expected=expected.map(function(i){return String(i)}),len>2?"one of ".concat(thing," ").concat(expected.
slice(0,len-1).join(", "),", or ")+expected[len-1]:len===2?"one of ".concat(thing," ").concat(expected[0]," or\
 ").concat(expected[1]):"of ".concat(thing," ").concat(expected[0])}else return"of ".concat(thing," ").concat(
String(expected))}function startsWith(str,search,pos){return str.substr(!pos||pos<0?0:+pos,search.length)===search}
function endsWith(str,search,this_len){return(this_len===void 0||this_len>str.length)&&(this_len=str.length),str.
substring(this_len-search.length,this_len)===search}function includes(str,search,start){return typeof start!="\
number"&&(start=0),start+search.length>str.length?!1:str.indexOf(search,start)!==-1}createErrorType("ERR_AMBIG\
UOUS_ARGUMENT",'The "%s" argument is ambiguous. %s',TypeError);createErrorType("ERR_INVALID_ARG_TYPE",function(name,expected,actual){
assert===void 0&&(assert=require_assert()),assert(typeof name=="string","'name' must be a string");var determiner;
typeof expected=="string"&&startsWith(expected,"not ")?(determiner="must not be",expected=expected.replace(/^not /,
"")):determiner="must be";var msg;if(endsWith(name," argument"))msg="The ".concat(name," ").concat(determiner,
" ").concat(oneOf(expected,"type"));else{var type=includes(name,".")?"property":"argument";msg='The "'.concat(
name,'" ').concat(type," ").concat(determiner," ").concat(oneOf(expected,"type"))}return msg+=". Received type\
 ".concat(_typeof(actual)),msg},TypeError);createErrorType("ERR_INVALID_ARG_VALUE",function(name,value){var reason=arguments.
length>2&&arguments[2]!==void 0?arguments[2]:"is invalid";util===void 0&&(util=require_util());var inspected=util.
inspect(value);return inspected.length>128&&(inspected="".concat(inspected.slice(0,128),"...")),"The argument \
'".concat(name,"' ").concat(reason,". Received ").concat(inspected)},TypeError,RangeError);createErrorType("ER\
R_INVALID_RETURN_VALUE",function(input,name,value){var type;return value&&value.constructor&&value.constructor.
name?type="instance of ".concat(value.constructor.name):type="type ".concat(_typeof(value)),"Expected ".concat(
input,' to be returned from the "').concat(name,'"')+" function but got ".concat(type,".")},TypeError);createErrorType(
"ERR_MISSING_ARGS",function(){for(var _len=arguments.length,args=new Array(_len),_key=0;_key<_len;_key++)args[_key]=
arguments[_key];assert===void 0&&(assert=require_assert()),assert(args.length>0,"At least one arg needs to be \
specified");var msg="The ",len=args.length;switch(args=args.map(function(a){return'"'.concat(a,'"')}),len){case 1:
msg+="".concat(args[0]," argument");break;case 2:msg+="".concat(args[0]," and ").concat(args[1]," arguments");
break;default:msg+=args.slice(0,len-1).join(", "),msg+=", and ".concat(args[len-1]," arguments");break}return"".
concat(msg," must be specified")},TypeError);module2.exports.codes=codes}});var require_assertion_error=__commonJS({"node_modules/assert/build/internal/assert/assertion_error.js"(exports2,module2){
"use strict";function ownKeys(e,r){var t=Object.keys(e);if(Object.getOwnPropertySymbols){var o=Object.getOwnPropertySymbols(
e);r&&(o=o.filter(function(r2){return Object.getOwnPropertyDescriptor(e,r2).enumerable})),t.push.apply(t,o)}return t}
function _objectSpread(e){for(var r=1;r<arguments.length;r++){var t=arguments[r]!=null?arguments[r]:{};r%2?ownKeys(
Object(t),!0).forEach(function(r2){_defineProperty(e,r2,t[r2])}):Object.getOwnPropertyDescriptors?Object.defineProperties(
e,Object.getOwnPropertyDescriptors(t)):ownKeys(Object(t)).forEach(function(r2){Object.defineProperty(e,r2,Object.
getOwnPropertyDescriptor(t,r2))})}return e}function _defineProperty(obj,key,value){return key=_toPropertyKey(key),
key in obj?Object.defineProperty(obj,key,{value,enumerable:!0,configurable:!0,writable:!0}):obj[key]=value,obj}
function _classCallCheck(instance,Constructor){if(!(instance instanceof Constructor))throw new TypeError("Cann\
ot call a class as a function")}function _defineProperties(target,props){for(var i=0;i<props.length;i++){var descriptor=props[i];
descriptor.enumerable=descriptor.enumerable||!1,descriptor.configurable=!0,"value"in descriptor&&(descriptor.writable=
!0),Object.defineProperty(target,_toPropertyKey(descriptor.key),descriptor)}}function _createClass(Constructor,protoProps,staticProps){
return protoProps&&_defineProperties(Constructor.prototype,protoProps),staticProps&&_defineProperties(Constructor,
staticProps),Object.defineProperty(Constructor,"prototype",{writable:!1}),Constructor}function _toPropertyKey(arg){
var key=_toPrimitive(arg,"string");return _typeof(key)==="symbol"?key:String(key)}function _toPrimitive(input,hint){
if(_typeof(input)!=="object"||input===null)return input;var prim=input[Symbol.toPrimitive];if(prim!==void 0){var res=prim.
call(input,hint||"default");if(_typeof(res)!=="object")return res;throw new TypeError("@@toPrimitive must retu\
rn a primitive value.")}return(hint==="string"?String:Number)(input)}function _inherits(subClass,superClass){if(typeof superClass!=
"function"&&superClass!==null)throw new TypeError("Super expression must either be null or a function");subClass.
prototype=Object.create(superClass&&superClass.prototype,{constructor:{value:subClass,writable:!0,configurable:!0}}),
Object.defineProperty(subClass,"prototype",{writable:!1}),superClass&&_setPrototypeOf(subClass,superClass)}function _createSuper(Derived){
var hasNativeReflectConstruct=_isNativeReflectConstruct();return function(){var Super=_getPrototypeOf(Derived),
result;if(hasNativeReflectConstruct){var NewTarget=_getPrototypeOf(this).constructor;result=Reflect.construct(
Super,arguments,NewTarget)}else result=Super.apply(this,arguments);return _possibleConstructorReturn(this,result)}}
function _possibleConstructorReturn(self2,call){if(call&&(_typeof(call)==="object"||typeof call=="function"))return call;
if(call!==void 0)throw new TypeError("Derived constructors may only return object or undefined");return _assertThisInitialized(
self2)}function _assertThisInitialized(self2){if(self2===void 0)throw new ReferenceError("this hasn't been ini\
tialised - super() hasn't been called");return self2}function _wrapNativeSuper(Class){var _cache=typeof Map=="\
function"?new Map:void 0;return _wrapNativeSuper=function(Class2){if(Class2===null||!_isNativeFunction(Class2))
return Class2;if(typeof Class2!="function")throw new TypeError("Super expression must either be null or a func\
tion");if(typeof _cache!="undefined"){if(_cache.has(Class2))return _cache.get(Class2);_cache.set(Class2,Wrapper)}
function Wrapper(){return _construct(Class2,arguments,_getPrototypeOf(this).constructor)}return Wrapper.prototype=
Object.create(Class2.prototype,{constructor:{value:Wrapper,enumerable:!1,writable:!0,configurable:!0}}),_setPrototypeOf(
Wrapper,Class2)},_wrapNativeSuper(Class)}function _construct(Parent,args,Class){return _isNativeReflectConstruct()?
_construct=Reflect.construct.bind():_construct=function(Parent2,args2,Class2){var a=[null];a.push.apply(a,args2);
var Constructor=Function.bind.apply(Parent2,a),instance=new Constructor;return Class2&&_setPrototypeOf(instance,
Class2.prototype),instance},_construct.apply(null,arguments)}function _isNativeReflectConstruct(){if(typeof Reflect==
"undefined"||!Reflect.construct||Reflect.construct.sham)return!1;if(typeof Proxy=="function")return!0;try{return Boolean.
prototype.valueOf.call(Reflect.construct(Boolean,[],function(){})),!0}catch{return!1}}function _isNativeFunction(fn){
return Function.toString.call(fn).indexOf("[native code]")!==-1}function _setPrototypeOf(o,p){return _setPrototypeOf=
Object.setPrototypeOf?Object.setPrototypeOf.bind():function(o2,p2){return o2.__proto__=p2,o2},_setPrototypeOf(
o,p)}function _getPrototypeOf(o){return _getPrototypeOf=Object.setPrototypeOf?Object.getPrototypeOf.bind():function(o2){
return o2.__proto__||Object.getPrototypeOf(o2)},_getPrototypeOf(o)}function _typeof(o){"@babel/helpers - typeo\
f";return _typeof=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(o2){return typeof o2}:function(o2){
return o2&&typeof Symbol=="function"&&o2.constructor===Symbol&&o2!==Symbol.prototype?"symbol":typeof o2},_typeof(
o)}var _require=require_util(),inspect=_require.inspect,_require2=require_errors(),ERR_INVALID_ARG_TYPE=_require2.
codes.ERR_INVALID_ARG_TYPE;function endsWith(str,search,this_len){return(this_len===void 0||this_len>str.length)&&
(this_len=str.length),str.substring(this_len-search.length,this_len)===search}function repeat(str,count){if(count=
Math.floor(count),str.length==0||count==0)return"";var maxCount=str.length*count;for(count=Math.floor(Math.log(
count)/Math.log(2));count;)str+=str,count--;return str+=str.substring(0,maxCount-str.length),str}var blue="",green="",
red="",white="",kReadableOperator={deepStrictEqual:"Expected values to be strictly deep-equal:",strictEqual:"E\
xpected values to be strictly equal:",strictEqualObject:'Expected "actual" to be reference-equal to "expected"\
:',deepEqual:"Expected values to be loosely deep-equal:",equal:"Expected values to be loosely equal:",notDeepStrictEqual:'\
Expected "actual" not to be strictly deep-equal to:',notStrictEqual:'Expected "actual" to be strictly unequal \
to:',notStrictEqualObject:'Expected "actual" not to be reference-equal to "expected":',notDeepEqual:'Expected \
"actual" not to be loosely deep-equal to:',notEqual:'Expected "actual" to be loosely unequal to:',notIdentical:"\
Values identical but not reference-equal:"},kMaxShortLength=10;function copyError(source){var keys=Object.keys(
source),target=Object.create(Object.getPrototypeOf(source));return keys.forEach(function(key){target[key]=source[key]}),
Object.defineProperty(target,"message",{value:source.message}),target}function inspectValue(val){return inspect(
val,{compact:!1,customInspect:!1,depth:1e3,maxArrayLength:1/0,showHidden:!1,breakLength:1/0,showProxy:!1,sorted:!0,
getters:!0})}function createErrDiff(actual,expected,operator){var other="",res="",lastPos=0,end="",skipped=!1,
actualInspected=inspectValue(actual),actualLines=actualInspected.split(`
`),expectedLines=inspectValue(expected).split(`
`),i=0,indicator="";if(operator==="strictEqual"&&_typeof(actual)==="object"&&_typeof(expected)==="object"&&actual!==
null&&expected!==null&&(operator="strictEqualObject"),actualLines.length===1&&expectedLines.length===1&&actualLines[0]!==
expectedLines[0]){var inputLength=actualLines[0].length+expectedLines[0].length;if(inputLength<=kMaxShortLength){
if((_typeof(actual)!=="object"||actual===null)&&(_typeof(expected)!=="object"||expected===null)&&(actual!==0||
expected!==0))return"".concat(kReadableOperator[operator],`

`)+"".concat(actualLines[0]," !== ").concat(expectedLines[0],`
`)}else if(operator!=="strictEqualObject"){var maxLength=process.stderr&&process.stderr.isTTY?process.stderr.columns:
80;if(inputLength<maxLength){for(;actualLines[0][i]===expectedLines[0][i];)i++;i>2&&(indicator=`
  `.concat(repeat(" ",i),"^"),i=0)}}}for(var a=actualLines[actualLines.length-1],b=expectedLines[expectedLines.
length-1];a===b&&(i++<2?end=`
  `.concat(a).concat(end):other=a,actualLines.pop(),expectedLines.pop(),!(actualLines.length===0||expectedLines.
length===0));)a=actualLines[actualLines.length-1],b=expectedLines[expectedLines.length-1];var maxLines=Math.max(
actualLines.length,expectedLines.length);if(maxLines===0){var _actualLines=actualInspected.split(`
`);if(_actualLines.length>30)for(_actualLines[26]="".concat(blue,"...").concat(white);_actualLines.length>27;)
_actualLines.pop();return"".concat(kReadableOperator.notIdentical,`

`).concat(_actualLines.join(`
`),`
`)}i>3&&(end=`
`.concat(blue,"...").concat(white).concat(end),skipped=!0),other!==""&&(end=`
  `.concat(other).concat(end),other="");var printedLines=0,msg=kReadableOperator[operator]+`
`.concat(green,"+ actual").concat(white," ").concat(red,"- expected").concat(white),skippedMsg=" ".concat(blue,
"...").concat(white," Lines skipped");for(i=0;i<maxLines;i++){var cur=i-lastPos;if(actualLines.length<i+1)cur>
1&&i>2&&(cur>4?(res+=`
`.concat(blue,"...").concat(white),skipped=!0):cur>3&&(res+=`
  `.concat(expectedLines[i-2]),printedLines++),res+=`
  `.concat(expectedLines[i-1]),printedLines++),lastPos=i,other+=`
`.concat(red,"-").concat(white," ").concat(expectedLines[i]),printedLines++;else if(expectedLines.length<i+1)cur>
1&&i>2&&(cur>4?(res+=`
`.concat(blue,"...").concat(white),skipped=!0):cur>3&&(res+=`
  `.concat(actualLines[i-2]),printedLines++),res+=`
  `.concat(actualLines[i-1]),printedLines++),lastPos=i,res+=`
`.concat(green,"+").concat(white," ").concat(actualLines[i]),printedLines++;else{var expectedLine=expectedLines[i],
actualLine=actualLines[i],divergingLines=actualLine!==expectedLine&&(!endsWith(actualLine,",")||actualLine.slice(
0,-1)!==expectedLine);divergingLines&&endsWith(expectedLine,",")&&expectedLine.slice(0,-1)===actualLine&&(divergingLines=
!1,actualLine+=","),divergingLines?(cur>1&&i>2&&(cur>4?(res+=`
`.concat(blue,"...").concat(white),skipped=!0):cur>3&&(res+=`
  `.concat(actualLines[i-2]),printedLines++),res+=`
  `.concat(actualLines[i-1]),printedLines++),lastPos=i,res+=`
`.concat(green,"+").concat(white," ").concat(actualLine),other+=`
`.concat(red,"-").concat(white," ").concat(expectedLine),printedLines+=2):(res+=other,other="",(cur===1||i===0)&&
(res+=`
  `.concat(actualLine),printedLines++))}if(printedLines>20&&i<maxLines-2)return"".concat(msg).concat(skippedMsg,
`
`).concat(res,`
`).concat(blue,"...").concat(white).concat(other,`
`)+"".concat(blue,"...").concat(white)}return"".concat(msg).concat(skipped?skippedMsg:"",`
`).concat(res).concat(other).concat(end).concat(indicator)}var AssertionError=(function(_Error,_inspect$custom){
_inherits(AssertionError2,_Error);var _super=_createSuper(AssertionError2);function AssertionError2(options){var _this;
if(_classCallCheck(this,AssertionError2),_typeof(options)!=="object"||options===null)throw new ERR_INVALID_ARG_TYPE(
"options","Object",options);var message=options.message,operator=options.operator,stackStartFn=options.stackStartFn,
actual=options.actual,expected=options.expected,limit=Error.stackTraceLimit;if(Error.stackTraceLimit=0,message!=
null)_this=_super.call(this,String(message));else if(process.stderr&&process.stderr.isTTY&&(process.stderr&&process.
stderr.getColorDepth&&process.stderr.getColorDepth()!==1?(blue="\x1B[34m",green="\x1B[32m",white="\x1B[39m",red=
"\x1B[31m"):(blue="",green="",white="",red="")),_typeof(actual)==="object"&&actual!==null&&_typeof(expected)===
"object"&&expected!==null&&"stack"in actual&&actual instanceof Error&&"stack"in expected&&expected instanceof Error&&
(actual=copyError(actual),expected=copyError(expected)),operator==="deepStrictEqual"||operator==="strictEqual")
_this=_super.call(this,createErrDiff(actual,expected,operator));else if(operator==="notDeepStrictEqual"||operator===
"notStrictEqual"){var base=kReadableOperator[operator],res=inspectValue(actual).split(`
`);if(operator==="notStrictEqual"&&_typeof(actual)==="object"&&actual!==null&&(base=kReadableOperator.notStrictEqualObject),
res.length>30)for(res[26]="".concat(blue,"...").concat(white);res.length>27;)res.pop();res.length===1?_this=_super.
call(this,"".concat(base," ").concat(res[0])):_this=_super.call(this,"".concat(base,`

`).concat(res.join(`
`),`
`))}else{var _res=inspectValue(actual),other="",knownOperators=kReadableOperator[operator];operator==="notDeep\
Equal"||operator==="notEqual"?(_res="".concat(kReadableOperator[operator],`

`).concat(_res),_res.length>1024&&(_res="".concat(_res.slice(0,1021),"..."))):(other="".concat(inspectValue(expected)),
_res.length>512&&(_res="".concat(_res.slice(0,509),"...")),other.length>512&&(other="".concat(other.slice(0,509),
"...")),operator==="deepEqual"||operator==="equal"?_res="".concat(knownOperators,`

`).concat(_res,`

should equal

`):other=" ".concat(operator," ").concat(other)),_this=_super.call(this,"".concat(_res).concat(other))}return Error.
stackTraceLimit=limit,_this.generatedMessage=!message,Object.defineProperty(_assertThisInitialized(_this),"nam\
e",{value:"AssertionError [ERR_ASSERTION]",enumerable:!1,writable:!0,configurable:!0}),_this.code="ERR_ASSERTI\
ON",_this.actual=actual,_this.expected=expected,_this.operator=operator,Error.captureStackTrace&&Error.captureStackTrace(
_assertThisInitialized(_this),stackStartFn),_this.stack,_this.name="AssertionError",_possibleConstructorReturn(
_this)}return _createClass(AssertionError2,[{key:"toString",value:function(){return"".concat(this.name," [").concat(
this.code,"]: ").concat(this.message)}},{key:_inspect$custom,value:function(recurseTimes,ctx){return inspect(this,
_objectSpread(_objectSpread({},ctx),{},{customInspect:!1,depth:0}))}}]),AssertionError2})(_wrapNativeSuper(Error),
inspect.custom);module2.exports=AssertionError}});var require_object_assign=__commonJS({"modules/shims/object-assign.js"(exports2,module2){"use strict";module2.
exports=()=>Object.assign}});var require_object_is=__commonJS({"modules/shims/object-is.js"(exports2,module2){"use strict";module2.exports=
()=>Object.is}});var require_call_bound=__commonJS({"modules/shims/call-bound.js"(exports2,module2){"use strict";module2.exports=
path=>Function.prototype.call.bind(path.split(".").reduce((object,key)=>object[key],globalThis))}});var require_assert=__commonJS({"node_modules/assert/build/assert.js"(exports2,module2){"use strict";function _typeof(o){
"@babel/helpers - typeof";return _typeof=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(o2){
return typeof o2}:function(o2){return o2&&typeof Symbol=="function"&&o2.constructor===Symbol&&o2!==Symbol.prototype?
"symbol":typeof o2},_typeof(o)}function _defineProperties(target,props){for(var i=0;i<props.length;i++){var descriptor=props[i];
descriptor.enumerable=descriptor.enumerable||!1,descriptor.configurable=!0,"value"in descriptor&&(descriptor.writable=
!0),Object.defineProperty(target,_toPropertyKey(descriptor.key),descriptor)}}function _createClass(Constructor,protoProps,staticProps){
return protoProps&&_defineProperties(Constructor.prototype,protoProps),staticProps&&_defineProperties(Constructor,
staticProps),Object.defineProperty(Constructor,"prototype",{writable:!1}),Constructor}function _toPropertyKey(arg){
var key=_toPrimitive(arg,"string");return _typeof(key)==="symbol"?key:String(key)}function _toPrimitive(input,hint){
if(_typeof(input)!=="object"||input===null)return input;var prim=input[Symbol.toPrimitive];if(prim!==void 0){var res=prim.
call(input,hint||"default");if(_typeof(res)!=="object")return res;throw new TypeError("@@toPrimitive must retu\
rn a primitive value.")}return(hint==="string"?String:Number)(input)}function _classCallCheck(instance,Constructor){
if(!(instance instanceof Constructor))throw new TypeError("Cannot call a class as a function")}var _require=require_errors(),
_require$codes=_require.codes,ERR_AMBIGUOUS_ARGUMENT=_require$codes.ERR_AMBIGUOUS_ARGUMENT,ERR_INVALID_ARG_TYPE=_require$codes.
ERR_INVALID_ARG_TYPE,ERR_INVALID_ARG_VALUE=_require$codes.ERR_INVALID_ARG_VALUE,ERR_INVALID_RETURN_VALUE=_require$codes.
ERR_INVALID_RETURN_VALUE,ERR_MISSING_ARGS=_require$codes.ERR_MISSING_ARGS,AssertionError=require_assertion_error(),
_require2=require_util(),inspect=_require2.inspect,_require$types=require_util().types,isPromise=_require$types.
isPromise,isRegExp=_require$types.isRegExp,objectAssign=require_object_assign()(),objectIs=require_object_is()(),
RegExpPrototypeTest=require_call_bound()("RegExp.prototype.test"),isDeepEqual,isDeepStrictEqual;function lazyLoadComparison(){
var comparison=require_comparisons();isDeepEqual=comparison.isDeepEqual,isDeepStrictEqual=comparison.isDeepStrictEqual}
var warned=!1,assert=module2.exports=ok,NO_EXCEPTION_SENTINEL={};function innerFail(obj){throw obj.message instanceof
Error?obj.message:new AssertionError(obj)}function fail(actual,expected,message,operator,stackStartFn){var argsLen=arguments.
length,internalMessage;if(argsLen===0)internalMessage="Failed";else if(argsLen===1)message=actual,actual=void 0;else{
if(warned===!1){warned=!0;var warn=process.emitWarning?process.emitWarning:console.warn.bind(console);warn("as\
sert.fail() with more than one argument is deprecated. Please use assert.strictEqual() instead or only pass a \
message.","DeprecationWarning","DEP0094")}argsLen===2&&(operator="!=")}if(message instanceof Error)throw message;
var errArgs={actual,expected,operator:operator===void 0?"fail":operator,stackStartFn:stackStartFn||fail};message!==
void 0&&(errArgs.message=message);var err=new AssertionError(errArgs);throw internalMessage&&(err.message=internalMessage,
err.generatedMessage=!0),err}assert.fail=fail;assert.AssertionError=AssertionError;function innerOk(fn,argLen,value,message){
if(!value){var generatedMessage=!1;if(argLen===0)generatedMessage=!0,message="No value argument passed to `ass\
ert.ok()`";else if(message instanceof Error)throw message;var err=new AssertionError({actual:value,expected:!0,
message,operator:"==",stackStartFn:fn});throw err.generatedMessage=generatedMessage,err}}function ok(){for(var _len=arguments.
length,args=new Array(_len),_key=0;_key<_len;_key++)args[_key]=arguments[_key];innerOk.apply(void 0,[ok,args.length].
concat(args))}assert.ok=ok;assert.equal=function equal(actual,expected,message){if(arguments.length<2)throw new ERR_MISSING_ARGS(
"actual","expected");actual!=expected&&innerFail({actual,expected,message,operator:"==",stackStartFn:equal})};
assert.notEqual=function notEqual(actual,expected,message){if(arguments.length<2)throw new ERR_MISSING_ARGS("a\
ctual","expected");actual==expected&&innerFail({actual,expected,message,operator:"!=",stackStartFn:notEqual})};
assert.deepEqual=function deepEqual(actual,expected,message){if(arguments.length<2)throw new ERR_MISSING_ARGS(
"actual","expected");isDeepEqual===void 0&&lazyLoadComparison(),isDeepEqual(actual,expected)||innerFail({actual,
expected,message,operator:"deepEqual",stackStartFn:deepEqual})};assert.notDeepEqual=function notDeepEqual(actual,expected,message){
if(arguments.length<2)throw new ERR_MISSING_ARGS("actual","expected");isDeepEqual===void 0&&lazyLoadComparison(),
isDeepEqual(actual,expected)&&innerFail({actual,expected,message,operator:"notDeepEqual",stackStartFn:notDeepEqual})};
assert.deepStrictEqual=function deepStrictEqual(actual,expected,message){if(arguments.length<2)throw new ERR_MISSING_ARGS(
"actual","expected");isDeepEqual===void 0&&lazyLoadComparison(),isDeepStrictEqual(actual,expected)||innerFail(
{actual,expected,message,operator:"deepStrictEqual",stackStartFn:deepStrictEqual})};assert.notDeepStrictEqual=
notDeepStrictEqual;function notDeepStrictEqual(actual,expected,message){if(arguments.length<2)throw new ERR_MISSING_ARGS(
"actual","expected");isDeepEqual===void 0&&lazyLoadComparison(),isDeepStrictEqual(actual,expected)&&innerFail(
{actual,expected,message,operator:"notDeepStrictEqual",stackStartFn:notDeepStrictEqual})}assert.strictEqual=function strictEqual(actual,expected,message){
if(arguments.length<2)throw new ERR_MISSING_ARGS("actual","expected");objectIs(actual,expected)||innerFail({actual,
expected,message,operator:"strictEqual",stackStartFn:strictEqual})};assert.notStrictEqual=function notStrictEqual(actual,expected,message){
if(arguments.length<2)throw new ERR_MISSING_ARGS("actual","expected");objectIs(actual,expected)&&innerFail({actual,
expected,message,operator:"notStrictEqual",stackStartFn:notStrictEqual})};var Comparison=_createClass(function Comparison2(obj,keys,actual){
var _this=this;_classCallCheck(this,Comparison2),keys.forEach(function(key){key in obj&&(actual!==void 0&&typeof actual[key]==
"string"&&isRegExp(obj[key])&&RegExpPrototypeTest(obj[key],actual[key])?_this[key]=actual[key]:_this[key]=obj[key])})});
function compareExceptionKey(actual,expected,key,message,keys,fn){if(!(key in actual)||!isDeepStrictEqual(actual[key],
expected[key])){if(!message){var a=new Comparison(actual,keys),b=new Comparison(expected,keys,actual),err=new AssertionError(
{actual:a,expected:b,operator:"deepStrictEqual",stackStartFn:fn});throw err.actual=actual,err.expected=expected,
err.operator=fn.name,err}innerFail({actual,expected,message,operator:fn.name,stackStartFn:fn})}}function expectedException(actual,expected,msg,fn){
if(typeof expected!="function"){if(isRegExp(expected))return RegExpPrototypeTest(expected,actual);if(arguments.
length===2)throw new ERR_INVALID_ARG_TYPE("expected",["Function","RegExp"],expected);if(_typeof(actual)!=="obj\
ect"||actual===null){var err=new AssertionError({actual,expected,message:msg,operator:"deepStrictEqual",stackStartFn:fn});
throw err.operator=fn.name,err}var keys=Object.keys(expected);if(expected instanceof Error)keys.push("name","m\
essage");else if(keys.length===0)throw new ERR_INVALID_ARG_VALUE("error",expected,"may not be an empty object");
return isDeepEqual===void 0&&lazyLoadComparison(),keys.forEach(function(key){typeof actual[key]=="string"&&isRegExp(
expected[key])&&RegExpPrototypeTest(expected[key],actual[key])||compareExceptionKey(actual,expected,key,msg,keys,
fn)}),!0}return expected.prototype!==void 0&&actual instanceof expected?!0:Error.isPrototypeOf(expected)?!1:expected.
call({},actual)===!0}function getActual(fn){if(typeof fn!="function")throw new ERR_INVALID_ARG_TYPE("fn","Func\
tion",fn);try{fn()}catch(e){return e}return NO_EXCEPTION_SENTINEL}function checkIsPromise(obj){return isPromise(
obj)||obj!==null&&_typeof(obj)==="object"&&typeof obj.then=="function"&&typeof obj.catch=="function"}function waitForActual(promiseFn){
return Promise.resolve().then(function(){var resultPromise;if(typeof promiseFn=="function"){if(resultPromise=promiseFn(),
!checkIsPromise(resultPromise))throw new ERR_INVALID_RETURN_VALUE("instance of Promise","promiseFn",resultPromise)}else if(checkIsPromise(
promiseFn))resultPromise=promiseFn;else throw new ERR_INVALID_ARG_TYPE("promiseFn",["Function","Promise"],promiseFn);
return Promise.resolve().then(function(){return resultPromise}).then(function(){return NO_EXCEPTION_SENTINEL}).
catch(function(e){return e})})}function expectsError(stackStartFn,actual,error,message){if(typeof error=="stri\
ng"){if(arguments.length===4)throw new ERR_INVALID_ARG_TYPE("error",["Object","Error","Function","RegExp"],error);
if(_typeof(actual)==="object"&&actual!==null){if(actual.message===error)throw new ERR_AMBIGUOUS_ARGUMENT("erro\
r/message",'The error message "'.concat(actual.message,'" is identical to the message.'))}else if(actual===error)
throw new ERR_AMBIGUOUS_ARGUMENT("error/message",'The error "'.concat(actual,'" is identical to the message.'));
message=error,error=void 0}else if(error!=null&&_typeof(error)!=="object"&&typeof error!="function")throw new ERR_INVALID_ARG_TYPE(
"error",["Object","Error","Function","RegExp"],error);if(actual===NO_EXCEPTION_SENTINEL){var details="";error&&
error.name&&(details+=" (".concat(error.name,")")),details+=message?": ".concat(message):".";var fnType=stackStartFn.
name==="rejects"?"rejection":"exception";innerFail({actual:void 0,expected:error,operator:stackStartFn.name,message:"\
Missing expected ".concat(fnType).concat(details),stackStartFn})}if(error&&!expectedException(actual,error,message,
stackStartFn))throw actual}function expectsNoError(stackStartFn,actual,error,message){if(actual!==NO_EXCEPTION_SENTINEL){
if(typeof error=="string"&&(message=error,error=void 0),!error||expectedException(actual,error)){var details=message?
": ".concat(message):".",fnType=stackStartFn.name==="doesNotReject"?"rejection":"exception";innerFail({actual,
expected:error,operator:stackStartFn.name,message:"Got unwanted ".concat(fnType).concat(details,`
`)+'Actual message: "'.concat(actual&&actual.message,'"'),stackStartFn})}throw actual}}assert.throws=function throws(promiseFn){
for(var _len2=arguments.length,args=new Array(_len2>1?_len2-1:0),_key2=1;_key2<_len2;_key2++)args[_key2-1]=arguments[_key2];
expectsError.apply(void 0,[throws,getActual(promiseFn)].concat(args))};assert.rejects=function rejects(promiseFn){
for(var _len3=arguments.length,args=new Array(_len3>1?_len3-1:0),_key3=1;_key3<_len3;_key3++)args[_key3-1]=arguments[_key3];
return waitForActual(promiseFn).then(function(result){return expectsError.apply(void 0,[rejects,result].concat(
args))})};assert.doesNotThrow=function doesNotThrow(fn){for(var _len4=arguments.length,args=new Array(_len4>1?
_len4-1:0),_key4=1;_key4<_len4;_key4++)args[_key4-1]=arguments[_key4];expectsNoError.apply(void 0,[doesNotThrow,
getActual(fn)].concat(args))};assert.doesNotReject=function doesNotReject(fn){for(var _len5=arguments.length,args=new Array(
_len5>1?_len5-1:0),_key5=1;_key5<_len5;_key5++)args[_key5-1]=arguments[_key5];return waitForActual(fn).then(function(result){
return expectsNoError.apply(void 0,[doesNotReject,result].concat(args))})};assert.ifError=function ifError(err){
if(err!=null){var message="ifError got unwanted exception: ";_typeof(err)==="object"&&typeof err.message=="str\
ing"?err.message.length===0&&err.constructor?message+=err.constructor.name:message+=err.message:message+=inspect(
err);var newErr=new AssertionError({actual:err,expected:null,operator:"ifError",message,stackStartFn:ifError}),
origStack=err.stack;if(typeof origStack=="string"){var tmp2=origStack.split(`
`);tmp2.shift();for(var tmp1=newErr.stack.split(`
`),i=0;i<tmp2.length;i++){var pos=tmp1.indexOf(tmp2[i]);if(pos!==-1){tmp1=tmp1.slice(0,pos);break}}newErr.stack=
"".concat(tmp1.join(`
`),`
`).concat(tmp2.join(`
`))}throw newErr}};function internalMatch(string,regexp,message,fn,fnName){if(!isRegExp(regexp))throw new ERR_INVALID_ARG_TYPE(
"regexp","RegExp",regexp);var match=fnName==="match";if(typeof string!="string"||RegExpPrototypeTest(regexp,string)!==
match){if(message instanceof Error)throw message;var generatedMessage=!message;message=message||(typeof string!=
"string"?'The "string" argument must be of type string. Received type '+"".concat(_typeof(string)," (").concat(
inspect(string),")"):(match?"The input did not match the regular expression ":"The input was expected to not m\
atch the regular expression ")+"".concat(inspect(regexp),`. Input:

`).concat(inspect(string),`
`));var err=new AssertionError({actual:string,expected:regexp,message,operator:fnName,stackStartFn:fn});throw err.
generatedMessage=generatedMessage,err}}assert.match=function match(string,regexp,message){internalMatch(string,
regexp,message,match,"match")};assert.doesNotMatch=function doesNotMatch(string,regexp,message){internalMatch(
string,regexp,message,doesNotMatch,"doesNotMatch")};function strict(){for(var _len6=arguments.length,args=new Array(
_len6),_key6=0;_key6<_len6;_key6++)args[_key6]=arguments[_key6];innerOk.apply(void 0,[strict,args.length].concat(
args))}assert.strict=objectAssign(strict,assert,{equal:assert.strictEqual,deepEqual:assert.deepStrictEqual,notEqual:assert.
notStrictEqual,notDeepEqual:assert.notDeepStrictEqual});assert.strict.strict=assert.strict}});var require_events=__commonJS({"node_modules/events/events.js"(exports2,module2){"use strict";var R=typeof Reflect==
"object"?Reflect:null,ReflectApply=R&&typeof R.apply=="function"?R.apply:function(target,receiver,args){return Function.
prototype.apply.call(target,receiver,args)},ReflectOwnKeys;R&&typeof R.ownKeys=="function"?ReflectOwnKeys=R.ownKeys:
Object.getOwnPropertySymbols?ReflectOwnKeys=function(target){return Object.getOwnPropertyNames(target).concat(
Object.getOwnPropertySymbols(target))}:ReflectOwnKeys=function(target){return Object.getOwnPropertyNames(target)};
function ProcessEmitWarning(warning){console&&console.warn&&console.warn(warning)}var NumberIsNaN=Number.isNaN||
function(value){return value!==value};function EventEmitter(){EventEmitter.init.call(this)}module2.exports=EventEmitter;
module2.exports.once=once;EventEmitter.EventEmitter=EventEmitter;EventEmitter.prototype._events=void 0;EventEmitter.
prototype._eventsCount=0;EventEmitter.prototype._maxListeners=void 0;var defaultMaxListeners=10;function checkListener(listener){
if(typeof listener!="function")throw new TypeError('The "listener" argument must be of type Function. Received\
 type '+typeof listener)}Object.defineProperty(EventEmitter,"defaultMaxListeners",{enumerable:!0,get:function(){
return defaultMaxListeners},set:function(arg){if(typeof arg!="number"||arg<0||NumberIsNaN(arg))throw new RangeError(
'The value of "defaultMaxListeners" is out of range. It must be a non-negative number. Received '+arg+".");defaultMaxListeners=
arg}});EventEmitter.init=function(){(this._events===void 0||this._events===Object.getPrototypeOf(this)._events)&&
(this._events=Object.create(null),this._eventsCount=0),this._maxListeners=this._maxListeners||void 0};EventEmitter.
prototype.setMaxListeners=function(n){if(typeof n!="number"||n<0||NumberIsNaN(n))throw new RangeError('The val\
ue of "n" is out of range. It must be a non-negative number. Received '+n+".");return this._maxListeners=n,this};
function _getMaxListeners(that){return that._maxListeners===void 0?EventEmitter.defaultMaxListeners:that._maxListeners}
EventEmitter.prototype.getMaxListeners=function(){return _getMaxListeners(this)};EventEmitter.prototype.emit=function(type){
for(var args=[],i=1;i<arguments.length;i++)args.push(arguments[i]);var doError=type==="error",events=this._events;
if(events!==void 0)doError=doError&&events.error===void 0;else if(!doError)return!1;if(doError){var er;if(args.
length>0&&(er=args[0]),er instanceof Error)throw er;var err=new Error("Unhandled error."+(er?" ("+er.message+"\
)":""));throw err.context=er,err}var handler=events[type];if(handler===void 0)return!1;if(typeof handler=="fun\
ction")ReflectApply(handler,this,args);else for(var len=handler.length,listeners=arrayClone(handler,len),i=0;i<
len;++i)ReflectApply(listeners[i],this,args);return!0};function _addListener(target,type,listener,prepend){var m,
events,existing;if(checkListener(listener),events=target._events,events===void 0?(events=target._events=Object.
create(null),target._eventsCount=0):(events.newListener!==void 0&&(target.emit("newListener",type,listener.listener?
listener.listener:listener),events=target._events),existing=events[type]),existing===void 0)existing=events[type]=
listener,++target._eventsCount;else if(typeof existing=="function"?existing=events[type]=prepend?[listener,existing]:
[existing,listener]:prepend?existing.unshift(listener):existing.push(listener),m=_getMaxListeners(target),m>0&&
existing.length>m&&!existing.warned){existing.warned=!0;var w=new Error("Possible EventEmitter memory leak det\
ected. "+existing.length+" "+String(type)+" listeners added. Use emitter.setMaxListeners() to increase limit");
w.name="MaxListenersExceededWarning",w.emitter=target,w.type=type,w.count=existing.length,ProcessEmitWarning(w)}
return target}EventEmitter.prototype.addListener=function(type,listener){return _addListener(this,type,listener,
!1)};EventEmitter.prototype.on=EventEmitter.prototype.addListener;EventEmitter.prototype.prependListener=function(type,listener){
return _addListener(this,type,listener,!0)};function onceWrapper(){if(!this.fired)return this.target.removeListener(
this.type,this.wrapFn),this.fired=!0,arguments.length===0?this.listener.call(this.target):this.listener.apply(
this.target,arguments)}function _onceWrap(target,type,listener){var state={fired:!1,wrapFn:void 0,target,type,
listener},wrapped=onceWrapper.bind(state);return wrapped.listener=listener,state.wrapFn=wrapped,wrapped}EventEmitter.
prototype.once=function(type,listener){return checkListener(listener),this.on(type,_onceWrap(this,type,listener)),
this};EventEmitter.prototype.prependOnceListener=function(type,listener){return checkListener(listener),this.prependListener(
type,_onceWrap(this,type,listener)),this};EventEmitter.prototype.removeListener=function(type,listener){var list,
events,position,i,originalListener;if(checkListener(listener),events=this._events,events===void 0)return this;
if(list=events[type],list===void 0)return this;if(list===listener||list.listener===listener)--this._eventsCount===
0?this._events=Object.create(null):(delete events[type],events.removeListener&&this.emit("removeListener",type,
list.listener||listener));else if(typeof list!="function"){for(position=-1,i=list.length-1;i>=0;i--)if(list[i]===
listener||list[i].listener===listener){originalListener=list[i].listener,position=i;break}if(position<0)return this;
position===0?list.shift():spliceOne(list,position),list.length===1&&(events[type]=list[0]),events.removeListener!==
void 0&&this.emit("removeListener",type,originalListener||listener)}return this};EventEmitter.prototype.off=EventEmitter.
prototype.removeListener;EventEmitter.prototype.removeAllListeners=function(type){var listeners,events,i;if(events=
this._events,events===void 0)return this;if(events.removeListener===void 0)return arguments.length===0?(this._events=
Object.create(null),this._eventsCount=0):events[type]!==void 0&&(--this._eventsCount===0?this._events=Object.create(
null):delete events[type]),this;if(arguments.length===0){var keys=Object.keys(events),key;for(i=0;i<keys.length;++i)
key=keys[i],key!=="removeListener"&&this.removeAllListeners(key);return this.removeAllListeners("removeListene\
r"),this._events=Object.create(null),this._eventsCount=0,this}if(listeners=events[type],typeof listeners=="fun\
ction")this.removeListener(type,listeners);else if(listeners!==void 0)for(i=listeners.length-1;i>=0;i--)this.removeListener(
type,listeners[i]);return this};function _listeners(target,type,unwrap){var events=target._events;if(events===
void 0)return[];var evlistener=events[type];return evlistener===void 0?[]:typeof evlistener=="function"?unwrap?
[evlistener.listener||evlistener]:[evlistener]:unwrap?unwrapListeners(evlistener):arrayClone(evlistener,evlistener.
length)}EventEmitter.prototype.listeners=function(type){return _listeners(this,type,!0)};EventEmitter.prototype.
rawListeners=function(type){return _listeners(this,type,!1)};EventEmitter.listenerCount=function(emitter,type){
return typeof emitter.listenerCount=="function"?emitter.listenerCount(type):listenerCount.call(emitter,type)};
EventEmitter.prototype.listenerCount=listenerCount;function listenerCount(type){var events=this._events;if(events!==
void 0){var evlistener=events[type];if(typeof evlistener=="function")return 1;if(evlistener!==void 0)return evlistener.
length}return 0}EventEmitter.prototype.eventNames=function(){return this._eventsCount>0?ReflectOwnKeys(this._events):
[]};function arrayClone(arr,n){for(var copy=new Array(n),i=0;i<n;++i)copy[i]=arr[i];return copy}function spliceOne(list,index){
for(;index+1<list.length;index++)list[index]=list[index+1];list.pop()}function unwrapListeners(arr){for(var ret=new Array(
arr.length),i=0;i<ret.length;++i)ret[i]=arr[i].listener||arr[i];return ret}function once(emitter,name){return new Promise(
function(resolve,reject){function errorListener(err){emitter.removeListener(name,resolver),reject(err)}function resolver(){
typeof emitter.removeListener=="function"&&emitter.removeListener("error",errorListener),resolve([].slice.call(
arguments))}eventTargetAgnosticAddListener(emitter,name,resolver,{once:!0}),name!=="error"&&addErrorHandlerIfEventEmitter(
emitter,errorListener,{once:!0})})}function addErrorHandlerIfEventEmitter(emitter,handler,flags){typeof emitter.
on=="function"&&eventTargetAgnosticAddListener(emitter,"error",handler,flags)}function eventTargetAgnosticAddListener(emitter,name,listener,flags){
if(typeof emitter.on=="function")flags.once?emitter.once(name,listener):emitter.on(name,listener);else if(typeof emitter.
addEventListener=="function")emitter.addEventListener(name,function wrapListener(arg){flags.once&&emitter.removeEventListener(
name,wrapListener),listener(arg)});else throw new TypeError('The "emitter" argument must be of type EventEmitt\
er. Received type '+typeof emitter)}}});var require_events2=__commonJS({"modules/events.js"(exports2,module2){"use strict";module2.exports=require_events()}});var require_legacy_stream=__commonJS({"modules/shims/legacy-stream.js"(exports2,module2){"use strict";module2.
exports=require_stream2().Stream}});var require_stream=__commonJS({"node_modules/readable-stream/lib/internal/streams/stream.js"(exports2,module2){
module2.exports=require_legacy_stream()}});var require_buffer_list=__commonJS({"node_modules/readable-stream/lib/internal/streams/buffer_list.js"(exports2,module2){
"use strict";function ownKeys(object,enumerableOnly){var keys=Object.keys(object);if(Object.getOwnPropertySymbols){
var symbols=Object.getOwnPropertySymbols(object);enumerableOnly&&(symbols=symbols.filter(function(sym){return Object.
getOwnPropertyDescriptor(object,sym).enumerable})),keys.push.apply(keys,symbols)}return keys}function _objectSpread(target){
for(var i=1;i<arguments.length;i++){var source=arguments[i]!=null?arguments[i]:{};i%2?ownKeys(Object(source),!0).
forEach(function(key){_defineProperty(target,key,source[key])}):Object.getOwnPropertyDescriptors?Object.defineProperties(
target,Object.getOwnPropertyDescriptors(source)):ownKeys(Object(source)).forEach(function(key){Object.defineProperty(
target,key,Object.getOwnPropertyDescriptor(source,key))})}return target}function _defineProperty(obj,key,value){
return key=_toPropertyKey(key),key in obj?Object.defineProperty(obj,key,{value,enumerable:!0,configurable:!0,writable:!0}):
obj[key]=value,obj}function _classCallCheck(instance,Constructor){if(!(instance instanceof Constructor))throw new TypeError(
"Cannot call a class as a function")}function _defineProperties(target,props){for(var i=0;i<props.length;i++){
var descriptor=props[i];descriptor.enumerable=descriptor.enumerable||!1,descriptor.configurable=!0,"value"in descriptor&&
(descriptor.writable=!0),Object.defineProperty(target,_toPropertyKey(descriptor.key),descriptor)}}function _createClass(Constructor,protoProps,staticProps){
return protoProps&&_defineProperties(Constructor.prototype,protoProps),staticProps&&_defineProperties(Constructor,
staticProps),Object.defineProperty(Constructor,"prototype",{writable:!1}),Constructor}function _toPropertyKey(arg){
var key=_toPrimitive(arg,"string");return typeof key=="symbol"?key:String(key)}function _toPrimitive(input,hint){
if(typeof input!="object"||input===null)return input;var prim=input[Symbol.toPrimitive];if(prim!==void 0){var res=prim.
call(input,hint||"default");if(typeof res!="object")return res;throw new TypeError("@@toPrimitive must return \
a primitive value.")}return(hint==="string"?String:Number)(input)}var _require=require_buffer2(),Buffer2=_require.
Buffer,_require2=require_util(),inspect=_require2.inspect,custom=inspect&&inspect.custom||"inspect";function copyBuffer(src,target,offset){
Buffer2.prototype.copy.call(src,target,offset)}module2.exports=(function(){function BufferList(){_classCallCheck(
this,BufferList),this.head=null,this.tail=null,this.length=0}return _createClass(BufferList,[{key:"push",value:function(v){
var entry={data:v,next:null};this.length>0?this.tail.next=entry:this.head=entry,this.tail=entry,++this.length}},
{key:"unshift",value:function(v){var entry={data:v,next:this.head};this.length===0&&(this.tail=entry),this.head=
entry,++this.length}},{key:"shift",value:function(){if(this.length!==0){var ret=this.head.data;return this.length===
1?this.head=this.tail=null:this.head=this.head.next,--this.length,ret}}},{key:"clear",value:function(){this.head=
this.tail=null,this.length=0}},{key:"join",value:function(s){if(this.length===0)return"";for(var p=this.head,ret=""+
p.data;p=p.next;)ret+=s+p.data;return ret}},{key:"concat",value:function(n){if(this.length===0)return Buffer2.
alloc(0);for(var ret=Buffer2.allocUnsafe(n>>>0),p=this.head,i=0;p;)copyBuffer(p.data,ret,i),i+=p.data.length,p=
p.next;return ret}},{key:"consume",value:function(n,hasStrings){var ret;return n<this.head.data.length?(ret=this.
head.data.slice(0,n),this.head.data=this.head.data.slice(n)):n===this.head.data.length?ret=this.shift():ret=hasStrings?
this._getString(n):this._getBuffer(n),ret}},{key:"first",value:function(){return this.head.data}},{key:"_getSt\
ring",value:function(n){var p=this.head,c=1,ret=p.data;for(n-=ret.length;p=p.next;){var str=p.data,nb=n>str.length?
str.length:n;if(nb===str.length?ret+=str:ret+=str.slice(0,n),n-=nb,n===0){nb===str.length?(++c,p.next?this.head=
p.next:this.head=this.tail=null):(this.head=p,p.data=str.slice(nb));break}++c}return this.length-=c,ret}},{key:"\
_getBuffer",value:function(n){var ret=Buffer2.allocUnsafe(n),p=this.head,c=1;for(p.data.copy(ret),n-=p.data.length;p=
p.next;){var buf=p.data,nb=n>buf.length?buf.length:n;if(buf.copy(ret,ret.length-n,0,nb),n-=nb,n===0){nb===buf.
length?(++c,p.next?this.head=p.next:this.head=this.tail=null):(this.head=p,p.data=buf.slice(nb));break}++c}return this.
length-=c,ret}},{key:custom,value:function(_,options){return inspect(this,_objectSpread(_objectSpread({},options),
{},{depth:0,customInspect:!1}))}}]),BufferList})()}});var require_destroy=__commonJS({"node_modules/readable-stream/lib/internal/streams/destroy.js"(exports2,module2){
"use strict";function destroy(err,cb){var _this=this,readableDestroyed=this._readableState&&this._readableState.
destroyed,writableDestroyed=this._writableState&&this._writableState.destroyed;return readableDestroyed||writableDestroyed?
(cb?cb(err):err&&(this._writableState?this._writableState.errorEmitted||(this._writableState.errorEmitted=!0,process.
nextTick(emitErrorNT,this,err)):process.nextTick(emitErrorNT,this,err)),this):(this._readableState&&(this._readableState.
destroyed=!0),this._writableState&&(this._writableState.destroyed=!0),this._destroy(err||null,function(err2){!cb&&
err2?_this._writableState?_this._writableState.errorEmitted?process.nextTick(emitCloseNT,_this):(_this._writableState.
errorEmitted=!0,process.nextTick(emitErrorAndCloseNT,_this,err2)):process.nextTick(emitErrorAndCloseNT,_this,err2):
cb?(process.nextTick(emitCloseNT,_this),cb(err2)):process.nextTick(emitCloseNT,_this)}),this)}function emitErrorAndCloseNT(self2,err){
emitErrorNT(self2,err),emitCloseNT(self2)}function emitCloseNT(self2){self2._writableState&&!self2._writableState.
emitClose||self2._readableState&&!self2._readableState.emitClose||self2.emit("close")}function undestroy(){this.
_readableState&&(this._readableState.destroyed=!1,this._readableState.reading=!1,this._readableState.ended=!1,
this._readableState.endEmitted=!1),this._writableState&&(this._writableState.destroyed=!1,this._writableState.
ended=!1,this._writableState.ending=!1,this._writableState.finalCalled=!1,this._writableState.prefinished=!1,this.
_writableState.finished=!1,this._writableState.errorEmitted=!1)}function emitErrorNT(self2,err){self2.emit("er\
ror",err)}function errorOrDestroy(stream,err){var rState=stream._readableState,wState=stream._writableState;rState&&
rState.autoDestroy||wState&&wState.autoDestroy?stream.destroy(err):stream.emit("error",err)}module2.exports={destroy,
undestroy,errorOrDestroy}}});var require_errors2=__commonJS({"node_modules/readable-stream/errors.js"(exports2,module2){"use strict";var codes={};
function createErrorType(code,message,Base){Base||(Base=Error);function getMessage(arg1,arg2,arg3){return typeof message==
"string"?message:message(arg1,arg2,arg3)}class NodeError extends Base{constructor(arg1,arg2,arg3){super(getMessage(
arg1,arg2,arg3))}}NodeError.prototype.name=Base.name,NodeError.prototype.code=code,codes[code]=NodeError}function oneOf(expected,thing){
if(Array.isArray(expected)){let len=expected.length;return expected=expected.map(i=>String(i)),len>2?`one of ${thing}\
 ${expected.slice(0,len-1).join(", ")}, or `+expected[len-1]:len===2?`one of ${thing} ${expected[0]} or ${expected[1]}`:
`of ${thing} ${expected[0]}`}else return`of ${thing} ${String(expected)}`}function startsWith(str,search,pos){
return str.substr(!pos||pos<0?0:+pos,search.length)===search}function endsWith(str,search,this_len){return(this_len===
void 0||this_len>str.length)&&(this_len=str.length),str.substring(this_len-search.length,this_len)===search}function includes(str,search,start){
return typeof start!="number"&&(start=0),start+search.length>str.length?!1:str.indexOf(search,start)!==-1}createErrorType(
"ERR_INVALID_OPT_VALUE",function(name,value){return'The value "'+value+'" is invalid for option "'+name+'"'},TypeError);
createErrorType("ERR_INVALID_ARG_TYPE",function(name,expected,actual){let determiner;typeof expected=="string"&&
startsWith(expected,"not ")?(determiner="must not be",expected=expected.replace(/^not /,"")):determiner="must \
be";let msg;if(endsWith(name," argument"))msg=`The ${name} ${determiner} ${oneOf(expected,"type")}`;else{let type=includes(
name,".")?"property":"argument";msg=`The "${name}" ${type} ${determiner} ${oneOf(expected,"type")}`}return msg+=
`. Received type ${typeof actual}`,msg},TypeError);createErrorType("ERR_STREAM_PUSH_AFTER_EOF","stream.push() \
after EOF");createErrorType("ERR_METHOD_NOT_IMPLEMENTED",function(name){return"The "+name+" method is not impl\
emented"});createErrorType("ERR_STREAM_PREMATURE_CLOSE","Premature close");createErrorType("ERR_STREAM_DESTROY\
ED",function(name){return"Cannot call "+name+" after a stream was destroyed"});createErrorType("ERR_MULTIPLE_C\
ALLBACK","Callback called multiple times");createErrorType("ERR_STREAM_CANNOT_PIPE","Cannot pipe, not readable");
createErrorType("ERR_STREAM_WRITE_AFTER_END","write after end");createErrorType("ERR_STREAM_NULL_VALUES","May \
not write null values to stream",TypeError);createErrorType("ERR_UNKNOWN_ENCODING",function(arg){return"Unknow\
n encoding: "+arg},TypeError);createErrorType("ERR_STREAM_UNSHIFT_AFTER_END_EVENT","stream.unshift() after end\
 event");module2.exports.codes=codes}});var require_state=__commonJS({"node_modules/readable-stream/lib/internal/streams/state.js"(exports2,module2){"\
use strict";var ERR_INVALID_OPT_VALUE=require_errors2().codes.ERR_INVALID_OPT_VALUE;function highWaterMarkFrom(options,isDuplex,duplexKey){
return options.highWaterMark!=null?options.highWaterMark:isDuplex?options[duplexKey]:null}function getHighWaterMark(state,options,duplexKey,isDuplex){
var hwm=highWaterMarkFrom(options,isDuplex,duplexKey);if(hwm!=null){if(!(isFinite(hwm)&&Math.floor(hwm)===hwm)||
hwm<0){var name=isDuplex?duplexKey:"highWaterMark";throw new ERR_INVALID_OPT_VALUE(name,hwm)}return Math.floor(
hwm)}return state.objectMode?16:16*1024}module2.exports={getHighWaterMark}}});var require_inherits=__commonJS({"modules/shims/inherits.js"(exports2,module2){"use strict";module2.exports=require_util().
inherits}});var require_deprecate=__commonJS({"modules/shims/deprecate.js"(exports2,module2){"use strict";module2.exports=
require_util().deprecate}});var require_stream_writable=__commonJS({"node_modules/readable-stream/lib/_stream_writable.js"(exports2,module2){
"use strict";module2.exports=Writable;function CorkedRequest(state){var _this=this;this.next=null,this.entry=null,
this.finish=function(){onCorkedFinish(_this,state)}}var Duplex;Writable.WritableState=WritableState;var internalUtil={
deprecate:require_deprecate()},Stream=require_stream(),Buffer2=require_buffer2().Buffer,OurUint8Array=(typeof global!=
"undefined"?global:typeof window!="undefined"?window:typeof self!="undefined"?self:{}).Uint8Array||function(){};
function _uint8ArrayToBuffer(chunk){return Buffer2.from(chunk)}function _isUint8Array(obj){return Buffer2.isBuffer(
obj)||obj instanceof OurUint8Array}var destroyImpl=require_destroy(),_require=require_state(),getHighWaterMark=_require.
getHighWaterMark,_require$codes=require_errors2().codes,ERR_INVALID_ARG_TYPE=_require$codes.ERR_INVALID_ARG_TYPE,
ERR_METHOD_NOT_IMPLEMENTED=_require$codes.ERR_METHOD_NOT_IMPLEMENTED,ERR_MULTIPLE_CALLBACK=_require$codes.ERR_MULTIPLE_CALLBACK,
ERR_STREAM_CANNOT_PIPE=_require$codes.ERR_STREAM_CANNOT_PIPE,ERR_STREAM_DESTROYED=_require$codes.ERR_STREAM_DESTROYED,
ERR_STREAM_NULL_VALUES=_require$codes.ERR_STREAM_NULL_VALUES,ERR_STREAM_WRITE_AFTER_END=_require$codes.ERR_STREAM_WRITE_AFTER_END,
ERR_UNKNOWN_ENCODING=_require$codes.ERR_UNKNOWN_ENCODING,errorOrDestroy=destroyImpl.errorOrDestroy;require_inherits()(
Writable,Stream);function nop(){}function WritableState(options,stream,isDuplex){Duplex=Duplex||require_stream_duplex(),
options=options||{},typeof isDuplex!="boolean"&&(isDuplex=stream instanceof Duplex),this.objectMode=!!options.
objectMode,isDuplex&&(this.objectMode=this.objectMode||!!options.writableObjectMode),this.highWaterMark=getHighWaterMark(
this,options,"writableHighWaterMark",isDuplex),this.finalCalled=!1,this.needDrain=!1,this.ending=!1,this.ended=
!1,this.finished=!1,this.destroyed=!1;var noDecode=options.decodeStrings===!1;this.decodeStrings=!noDecode,this.
defaultEncoding=options.defaultEncoding||"utf8",this.length=0,this.writing=!1,this.corked=0,this.sync=!0,this.
bufferProcessing=!1,this.onwrite=function(er){onwrite(stream,er)},this.writecb=null,this.writelen=0,this.bufferedRequest=
null,this.lastBufferedRequest=null,this.pendingcb=0,this.prefinished=!1,this.errorEmitted=!1,this.emitClose=options.
emitClose!==!1,this.autoDestroy=!!options.autoDestroy,this.bufferedRequestCount=0,this.corkedRequestsFree=new CorkedRequest(
this)}WritableState.prototype.getBuffer=function(){for(var current=this.bufferedRequest,out=[];current;)out.push(
current),current=current.next;return out};(function(){try{Object.defineProperty(WritableState.prototype,"buffe\
r",{get:internalUtil.deprecate(function(){return this.getBuffer()},"_writableState.buffer is deprecated. Use _\
writableState.getBuffer instead.","DEP0003")})}catch{}})();var realHasInstance;typeof Symbol=="function"&&Symbol.
hasInstance&&typeof Function.prototype[Symbol.hasInstance]=="function"?(realHasInstance=Function.prototype[Symbol.
hasInstance],Object.defineProperty(Writable,Symbol.hasInstance,{value:function(object){return realHasInstance.
call(this,object)?!0:this!==Writable?!1:object&&object._writableState instanceof WritableState}})):realHasInstance=
function(object){return object instanceof this};function Writable(options){Duplex=Duplex||require_stream_duplex();
var isDuplex=this instanceof Duplex;if(!isDuplex&&!realHasInstance.call(Writable,this))return new Writable(options);
this._writableState=new WritableState(options,this,isDuplex),this.writable=!0,options&&(typeof options.write==
"function"&&(this._write=options.write),typeof options.writev=="function"&&(this._writev=options.writev),typeof options.
destroy=="function"&&(this._destroy=options.destroy),typeof options.final=="function"&&(this._final=options.final)),
Stream.call(this)}Writable.prototype.pipe=function(){errorOrDestroy(this,new ERR_STREAM_CANNOT_PIPE)};function writeAfterEnd(stream,cb){
var er=new ERR_STREAM_WRITE_AFTER_END;errorOrDestroy(stream,er),process.nextTick(cb,er)}function validChunk(stream,state,chunk,cb){
var er;return chunk===null?er=new ERR_STREAM_NULL_VALUES:typeof chunk!="string"&&!state.objectMode&&(er=new ERR_INVALID_ARG_TYPE(
"chunk",["string","Buffer"],chunk)),er?(errorOrDestroy(stream,er),process.nextTick(cb,er),!1):!0}Writable.prototype.
write=function(chunk,encoding,cb){var state=this._writableState,ret=!1,isBuf=!state.objectMode&&_isUint8Array(
chunk);return isBuf&&!Buffer2.isBuffer(chunk)&&(chunk=_uint8ArrayToBuffer(chunk)),typeof encoding=="function"&&
(cb=encoding,encoding=null),isBuf?encoding="buffer":encoding||(encoding=state.defaultEncoding),typeof cb!="fun\
ction"&&(cb=nop),state.ending?writeAfterEnd(this,cb):(isBuf||validChunk(this,state,chunk,cb))&&(state.pendingcb++,
ret=writeOrBuffer(this,state,isBuf,chunk,encoding,cb)),ret};Writable.prototype.cork=function(){this._writableState.
corked++};Writable.prototype.uncork=function(){var state=this._writableState;state.corked&&(state.corked--,!state.
writing&&!state.corked&&!state.bufferProcessing&&state.bufferedRequest&&clearBuffer(this,state))};Writable.prototype.
setDefaultEncoding=function(encoding){if(typeof encoding=="string"&&(encoding=encoding.toLowerCase()),!(["hex",
"utf8","utf-8","ascii","binary","base64","ucs2","ucs-2","utf16le","utf-16le","raw"].indexOf((encoding+"").toLowerCase())>
-1))throw new ERR_UNKNOWN_ENCODING(encoding);return this._writableState.defaultEncoding=encoding,this};Object.
defineProperty(Writable.prototype,"writableBuffer",{enumerable:!1,get:function(){return this._writableState&&this.
_writableState.getBuffer()}});function decodeChunk(state,chunk,encoding){return!state.objectMode&&state.decodeStrings!==
!1&&typeof chunk=="string"&&(chunk=Buffer2.from(chunk,encoding)),chunk}Object.defineProperty(Writable.prototype,
"writableHighWaterMark",{enumerable:!1,get:function(){return this._writableState.highWaterMark}});function writeOrBuffer(stream,state,isBuf,chunk,encoding,cb){
if(!isBuf){var newChunk=decodeChunk(state,chunk,encoding);chunk!==newChunk&&(isBuf=!0,encoding="buffer",chunk=
newChunk)}var len=state.objectMode?1:chunk.length;state.length+=len;var ret=state.length<state.highWaterMark;if(ret||
(state.needDrain=!0),state.writing||state.corked){var last=state.lastBufferedRequest;state.lastBufferedRequest=
{chunk,encoding,isBuf,callback:cb,next:null},last?last.next=state.lastBufferedRequest:state.bufferedRequest=state.
lastBufferedRequest,state.bufferedRequestCount+=1}else doWrite(stream,state,!1,len,chunk,encoding,cb);return ret}
function doWrite(stream,state,writev,len,chunk,encoding,cb){state.writelen=len,state.writecb=cb,state.writing=
!0,state.sync=!0,state.destroyed?state.onwrite(new ERR_STREAM_DESTROYED("write")):writev?stream._writev(chunk,
state.onwrite):stream._write(chunk,encoding,state.onwrite),state.sync=!1}function onwriteError(stream,state,sync,er,cb){
--state.pendingcb,sync?(process.nextTick(cb,er),process.nextTick(finishMaybe,stream,state),stream._writableState.
errorEmitted=!0,errorOrDestroy(stream,er)):(cb(er),stream._writableState.errorEmitted=!0,errorOrDestroy(stream,
er),finishMaybe(stream,state))}function onwriteStateUpdate(state){state.writing=!1,state.writecb=null,state.length-=
state.writelen,state.writelen=0}function onwrite(stream,er){var state=stream._writableState,sync=state.sync,cb=state.
writecb;if(typeof cb!="function")throw new ERR_MULTIPLE_CALLBACK;if(onwriteStateUpdate(state),er)onwriteError(
stream,state,sync,er,cb);else{var finished=needFinish(state)||stream.destroyed;!finished&&!state.corked&&!state.
bufferProcessing&&state.bufferedRequest&&clearBuffer(stream,state),sync?process.nextTick(afterWrite,stream,state,
finished,cb):afterWrite(stream,state,finished,cb)}}function afterWrite(stream,state,finished,cb){finished||onwriteDrain(
stream,state),state.pendingcb--,cb(),finishMaybe(stream,state)}function onwriteDrain(stream,state){state.length===
0&&state.needDrain&&(state.needDrain=!1,stream.emit("drain"))}function clearBuffer(stream,state){state.bufferProcessing=
!0;var entry=state.bufferedRequest;if(stream._writev&&entry&&entry.next){var l=state.bufferedRequestCount,buffer=new Array(
l),holder=state.corkedRequestsFree;holder.entry=entry;for(var count=0,allBuffers=!0;entry;)buffer[count]=entry,
entry.isBuf||(allBuffers=!1),entry=entry.next,count+=1;buffer.allBuffers=allBuffers,doWrite(stream,state,!0,state.
length,buffer,"",holder.finish),state.pendingcb++,state.lastBufferedRequest=null,holder.next?(state.corkedRequestsFree=
holder.next,holder.next=null):state.corkedRequestsFree=new CorkedRequest(state),state.bufferedRequestCount=0}else{
for(;entry;){var chunk=entry.chunk,encoding=entry.encoding,cb=entry.callback,len=state.objectMode?1:chunk.length;
if(doWrite(stream,state,!1,len,chunk,encoding,cb),entry=entry.next,state.bufferedRequestCount--,state.writing)
break}entry===null&&(state.lastBufferedRequest=null)}state.bufferedRequest=entry,state.bufferProcessing=!1}Writable.
prototype._write=function(chunk,encoding,cb){cb(new ERR_METHOD_NOT_IMPLEMENTED("_write()"))};Writable.prototype.
_writev=null;Writable.prototype.end=function(chunk,encoding,cb){var state=this._writableState;return typeof chunk==
"function"?(cb=chunk,chunk=null,encoding=null):typeof encoding=="function"&&(cb=encoding,encoding=null),chunk!=
null&&this.write(chunk,encoding),state.corked&&(state.corked=1,this.uncork()),state.ending||endWritable(this,state,
cb),this};Object.defineProperty(Writable.prototype,"writableLength",{enumerable:!1,get:function(){return this.
_writableState.length}});function needFinish(state){return state.ending&&state.length===0&&state.bufferedRequest===
null&&!state.finished&&!state.writing}function callFinal(stream,state){stream._final(function(err){state.pendingcb--,
err&&errorOrDestroy(stream,err),state.prefinished=!0,stream.emit("prefinish"),finishMaybe(stream,state)})}function prefinish(stream,state){
!state.prefinished&&!state.finalCalled&&(typeof stream._final=="function"&&!state.destroyed?(state.pendingcb++,
state.finalCalled=!0,process.nextTick(callFinal,stream,state)):(state.prefinished=!0,stream.emit("prefinish")))}
function finishMaybe(stream,state){var need=needFinish(state);if(need&&(prefinish(stream,state),state.pendingcb===
0&&(state.finished=!0,stream.emit("finish"),state.autoDestroy))){var rState=stream._readableState;(!rState||rState.
autoDestroy&&rState.endEmitted)&&stream.destroy()}return need}function endWritable(stream,state,cb){state.ending=
!0,finishMaybe(stream,state),cb&&(state.finished?process.nextTick(cb):stream.once("finish",cb)),state.ended=!0,
stream.writable=!1}function onCorkedFinish(corkReq,state,err){var entry=corkReq.entry;for(corkReq.entry=null;entry;){
var cb=entry.callback;state.pendingcb--,cb(err),entry=entry.next}state.corkedRequestsFree.next=corkReq}Object.
defineProperty(Writable.prototype,"destroyed",{enumerable:!1,get:function(){return this._writableState===void 0?
!1:this._writableState.destroyed},set:function(value){this._writableState&&(this._writableState.destroyed=value)}});
Writable.prototype.destroy=destroyImpl.destroy;Writable.prototype._undestroy=destroyImpl.undestroy;Writable.prototype.
_destroy=function(err,cb){cb(err)}}});var require_stream_duplex=__commonJS({"node_modules/readable-stream/lib/_stream_duplex.js"(exports2,module2){"\
use strict";var objectKeys=Object.keys||function(obj){var keys2=[];for(var key in obj)keys2.push(key);return keys2};
module2.exports=Duplex;var Readable=require_stream_readable(),Writable=require_stream_writable();require_inherits()(
Duplex,Readable);for(keys=objectKeys(Writable.prototype),v=0;v<keys.length;v++)method=keys[v],Duplex.prototype[method]||
(Duplex.prototype[method]=Writable.prototype[method]);var keys,method,v;function Duplex(options){if(!(this instanceof
Duplex))return new Duplex(options);Readable.call(this,options),Writable.call(this,options),this.allowHalfOpen=
!0,options&&(options.readable===!1&&(this.readable=!1),options.writable===!1&&(this.writable=!1),options.allowHalfOpen===
!1&&(this.allowHalfOpen=!1,this.once("end",onend)))}Object.defineProperty(Duplex.prototype,"writableHighWaterM\
ark",{enumerable:!1,get:function(){return this._writableState.highWaterMark}});Object.defineProperty(Duplex.prototype,
"writableBuffer",{enumerable:!1,get:function(){return this._writableState&&this._writableState.getBuffer()}});
Object.defineProperty(Duplex.prototype,"writableLength",{enumerable:!1,get:function(){return this._writableState.
length}});function onend(){this._writableState.ended||process.nextTick(onEndNT,this)}function onEndNT(self2){self2.
end()}Object.defineProperty(Duplex.prototype,"destroyed",{enumerable:!1,get:function(){return this._readableState===
void 0||this._writableState===void 0?!1:this._readableState.destroyed&&this._writableState.destroyed},set:function(value){
this._readableState===void 0||this._writableState===void 0||(this._readableState.destroyed=value,this._writableState.
destroyed=value)}})}});var require_end_of_stream=__commonJS({"node_modules/readable-stream/lib/internal/streams/end-of-stream.js"(exports2,module2){
"use strict";var ERR_STREAM_PREMATURE_CLOSE=require_errors2().codes.ERR_STREAM_PREMATURE_CLOSE;function once(callback){
var called=!1;return function(){if(!called){called=!0;for(var _len=arguments.length,args=new Array(_len),_key=0;_key<
_len;_key++)args[_key]=arguments[_key];callback.apply(this,args)}}}function noop(){}function isRequest(stream){
return stream.setHeader&&typeof stream.abort=="function"}function eos(stream,opts,callback){if(typeof opts=="f\
unction")return eos(stream,null,opts);opts||(opts={}),callback=once(callback||noop);var readable=opts.readable||
opts.readable!==!1&&stream.readable,writable=opts.writable||opts.writable!==!1&&stream.writable,onlegacyfinish=function(){
stream.writable||onfinish()},writableEnded=stream._writableState&&stream._writableState.finished,onfinish=function(){
writable=!1,writableEnded=!0,readable||callback.call(stream)},readableEnded=stream._readableState&&stream._readableState.
endEmitted,onend=function(){readable=!1,readableEnded=!0,writable||callback.call(stream)},onerror=function(err){
callback.call(stream,err)},onclose=function(){var err;if(readable&&!readableEnded)return(!stream._readableState||
!stream._readableState.ended)&&(err=new ERR_STREAM_PREMATURE_CLOSE),callback.call(stream,err);if(writable&&!writableEnded)
return(!stream._writableState||!stream._writableState.ended)&&(err=new ERR_STREAM_PREMATURE_CLOSE),callback.call(
stream,err)},onrequest=function(){stream.req.on("finish",onfinish)};return isRequest(stream)?(stream.on("compl\
ete",onfinish),stream.on("abort",onclose),stream.req?onrequest():stream.on("request",onrequest)):writable&&!stream.
_writableState&&(stream.on("end",onlegacyfinish),stream.on("close",onlegacyfinish)),stream.on("end",onend),stream.
on("finish",onfinish),opts.error!==!1&&stream.on("error",onerror),stream.on("close",onclose),function(){stream.
removeListener("complete",onfinish),stream.removeListener("abort",onclose),stream.removeListener("request",onrequest),
stream.req&&stream.req.removeListener("finish",onfinish),stream.removeListener("end",onlegacyfinish),stream.removeListener(
"close",onlegacyfinish),stream.removeListener("finish",onfinish),stream.removeListener("end",onend),stream.removeListener(
"error",onerror),stream.removeListener("close",onclose)}}module2.exports=eos}});var require_async_iterator=__commonJS({"node_modules/readable-stream/lib/internal/streams/async_iterator.js"(exports2,module2){
"use strict";var _Object$setPrototypeO;function _defineProperty(obj,key,value){return key=_toPropertyKey(key),
key in obj?Object.defineProperty(obj,key,{value,enumerable:!0,configurable:!0,writable:!0}):obj[key]=value,obj}
function _toPropertyKey(arg){var key=_toPrimitive(arg,"string");return typeof key=="symbol"?key:String(key)}function _toPrimitive(input,hint){
if(typeof input!="object"||input===null)return input;var prim=input[Symbol.toPrimitive];if(prim!==void 0){var res=prim.
call(input,hint||"default");if(typeof res!="object")return res;throw new TypeError("@@toPrimitive must return \
a primitive value.")}return(hint==="string"?String:Number)(input)}var finished=require_end_of_stream(),kLastResolve=Symbol(
"lastResolve"),kLastReject=Symbol("lastReject"),kError=Symbol("error"),kEnded=Symbol("ended"),kLastPromise=Symbol(
"lastPromise"),kHandlePromise=Symbol("handlePromise"),kStream=Symbol("stream");function createIterResult(value,done){
return{value,done}}function readAndResolve(iter){var resolve=iter[kLastResolve];if(resolve!==null){var data=iter[kStream].
read();data!==null&&(iter[kLastPromise]=null,iter[kLastResolve]=null,iter[kLastReject]=null,resolve(createIterResult(
data,!1)))}}function onReadable(iter){process.nextTick(readAndResolve,iter)}function wrapForNext(lastPromise,iter){
return function(resolve,reject){lastPromise.then(function(){if(iter[kEnded]){resolve(createIterResult(void 0,!0));
return}iter[kHandlePromise](resolve,reject)},reject)}}var AsyncIteratorPrototype=Object.getPrototypeOf(function(){}),
ReadableStreamAsyncIteratorPrototype=Object.setPrototypeOf((_Object$setPrototypeO={get stream(){return this[kStream]},
next:function(){var _this=this,error=this[kError];if(error!==null)return Promise.reject(error);if(this[kEnded])
return Promise.resolve(createIterResult(void 0,!0));if(this[kStream].destroyed)return new Promise(function(resolve,reject){
process.nextTick(function(){_this[kError]?reject(_this[kError]):resolve(createIterResult(void 0,!0))})});var lastPromise=this[kLastPromise],
promise;if(lastPromise)promise=new Promise(wrapForNext(lastPromise,this));else{var data=this[kStream].read();if(data!==
null)return Promise.resolve(createIterResult(data,!1));promise=new Promise(this[kHandlePromise])}return this[kLastPromise]=
promise,promise}},_defineProperty(_Object$setPrototypeO,Symbol.asyncIterator,function(){return this}),_defineProperty(
_Object$setPrototypeO,"return",function(){var _this2=this;return new Promise(function(resolve,reject){_this2[kStream].
destroy(null,function(err){if(err){reject(err);return}resolve(createIterResult(void 0,!0))})})}),_Object$setPrototypeO),
AsyncIteratorPrototype),createReadableStreamAsyncIterator=function(stream){var _Object$create,iterator=Object.
create(ReadableStreamAsyncIteratorPrototype,(_Object$create={},_defineProperty(_Object$create,kStream,{value:stream,
writable:!0}),_defineProperty(_Object$create,kLastResolve,{value:null,writable:!0}),_defineProperty(_Object$create,
kLastReject,{value:null,writable:!0}),_defineProperty(_Object$create,kError,{value:null,writable:!0}),_defineProperty(
_Object$create,kEnded,{value:stream._readableState.endEmitted,writable:!0}),_defineProperty(_Object$create,kHandlePromise,
{value:function(resolve,reject){var data=iterator[kStream].read();data?(iterator[kLastPromise]=null,iterator[kLastResolve]=
null,iterator[kLastReject]=null,resolve(createIterResult(data,!1))):(iterator[kLastResolve]=resolve,iterator[kLastReject]=
reject)},writable:!0}),_Object$create));return iterator[kLastPromise]=null,finished(stream,function(err){if(err&&
err.code!=="ERR_STREAM_PREMATURE_CLOSE"){var reject=iterator[kLastReject];reject!==null&&(iterator[kLastPromise]=
null,iterator[kLastResolve]=null,iterator[kLastReject]=null,reject(err)),iterator[kError]=err;return}var resolve=iterator[kLastResolve];
resolve!==null&&(iterator[kLastPromise]=null,iterator[kLastResolve]=null,iterator[kLastReject]=null,resolve(createIterResult(
void 0,!0))),iterator[kEnded]=!0}),stream.on("readable",onReadable.bind(null,iterator)),iterator};module2.exports=
createReadableStreamAsyncIterator}});var require_from=__commonJS({"node_modules/readable-stream/lib/internal/streams/from.js"(exports2,module2){"us\
e strict";function asyncGeneratorStep(gen,resolve,reject,_next,_throw,key,arg){try{var info=gen[key](arg),value=info.
value}catch(error){reject(error);return}info.done?resolve(value):Promise.resolve(value).then(_next,_throw)}function _asyncToGenerator(fn){
return function(){var self2=this,args=arguments;return new Promise(function(resolve,reject){var gen=fn.apply(self2,
args);function _next(value){asyncGeneratorStep(gen,resolve,reject,_next,_throw,"next",value)}function _throw(err){
asyncGeneratorStep(gen,resolve,reject,_next,_throw,"throw",err)}_next(void 0)})}}function ownKeys(object,enumerableOnly){
var keys=Object.keys(object);if(Object.getOwnPropertySymbols){var symbols=Object.getOwnPropertySymbols(object);
enumerableOnly&&(symbols=symbols.filter(function(sym){return Object.getOwnPropertyDescriptor(object,sym).enumerable})),
keys.push.apply(keys,symbols)}return keys}function _objectSpread(target){for(var i=1;i<arguments.length;i++){var source=arguments[i]!=
null?arguments[i]:{};i%2?ownKeys(Object(source),!0).forEach(function(key){_defineProperty(target,key,source[key])}):
Object.getOwnPropertyDescriptors?Object.defineProperties(target,Object.getOwnPropertyDescriptors(source)):ownKeys(
Object(source)).forEach(function(key){Object.defineProperty(target,key,Object.getOwnPropertyDescriptor(source,
key))})}return target}function _defineProperty(obj,key,value){return key=_toPropertyKey(key),key in obj?Object.
defineProperty(obj,key,{value,enumerable:!0,configurable:!0,writable:!0}):obj[key]=value,obj}function _toPropertyKey(arg){
var key=_toPrimitive(arg,"string");return typeof key=="symbol"?key:String(key)}function _toPrimitive(input,hint){
if(typeof input!="object"||input===null)return input;var prim=input[Symbol.toPrimitive];if(prim!==void 0){var res=prim.
call(input,hint||"default");if(typeof res!="object")return res;throw new TypeError("@@toPrimitive must return \
a primitive value.")}return(hint==="string"?String:Number)(input)}var ERR_INVALID_ARG_TYPE=require_errors2().codes.
ERR_INVALID_ARG_TYPE;function from(Readable,iterable,opts){var iterator;if(iterable&&typeof iterable.next=="fu\
nction")iterator=iterable;else if(iterable&&iterable[Symbol.asyncIterator])iterator=iterable[Symbol.asyncIterator]();else if(iterable&&
iterable[Symbol.iterator])iterator=iterable[Symbol.iterator]();else throw new ERR_INVALID_ARG_TYPE("iterable",
["Iterable"],iterable);var readable=new Readable(_objectSpread({objectMode:!0},opts)),reading=!1;readable._read=
function(){reading||(reading=!0,next())};function next(){return _next2.apply(this,arguments)}function _next2(){
return _next2=_asyncToGenerator(function*(){try{var _yield$iterator$next=yield iterator.next(),value=_yield$iterator$next.
value,done=_yield$iterator$next.done;done?readable.push(null):readable.push(yield value)?next():reading=!1}catch(err){
readable.destroy(err)}}),_next2.apply(this,arguments)}return readable}module2.exports=from}});var require_stream_readable=__commonJS({"node_modules/readable-stream/lib/_stream_readable.js"(exports2,module2){
"use strict";module2.exports=Readable;var Duplex;Readable.ReadableState=ReadableState;var EE=require_events2().
EventEmitter,EElistenerCount=function(emitter,type){return emitter.listeners(type).length},Stream=require_stream(),
Buffer2=require_buffer2().Buffer,OurUint8Array=(typeof global!="undefined"?global:typeof window!="undefined"?window:
typeof self!="undefined"?self:{}).Uint8Array||function(){};function _uint8ArrayToBuffer(chunk){return Buffer2.
from(chunk)}function _isUint8Array(obj){return Buffer2.isBuffer(obj)||obj instanceof OurUint8Array}var debugUtil=require_util(),
debug;debugUtil&&debugUtil.debuglog?debug=debugUtil.debuglog("stream"):debug=function(){};var BufferList=require_buffer_list(),
destroyImpl=require_destroy(),_require=require_state(),getHighWaterMark=_require.getHighWaterMark,_require$codes=require_errors2().
codes,ERR_INVALID_ARG_TYPE=_require$codes.ERR_INVALID_ARG_TYPE,ERR_STREAM_PUSH_AFTER_EOF=_require$codes.ERR_STREAM_PUSH_AFTER_EOF,
ERR_METHOD_NOT_IMPLEMENTED=_require$codes.ERR_METHOD_NOT_IMPLEMENTED,ERR_STREAM_UNSHIFT_AFTER_END_EVENT=_require$codes.
ERR_STREAM_UNSHIFT_AFTER_END_EVENT,StringDecoder,createReadableStreamAsyncIterator,from;require_inherits()(Readable,
Stream);var errorOrDestroy=destroyImpl.errorOrDestroy,kProxyEvents=["error","close","destroy","pause","resume"];
function prependListener(emitter,event,fn){if(typeof emitter.prependListener=="function")return emitter.prependListener(
event,fn);!emitter._events||!emitter._events[event]?emitter.on(event,fn):Array.isArray(emitter._events[event])?
emitter._events[event].unshift(fn):emitter._events[event]=[fn,emitter._events[event]]}function ReadableState(options,stream,isDuplex){
Duplex=Duplex||require_stream_duplex(),options=options||{},typeof isDuplex!="boolean"&&(isDuplex=stream instanceof
Duplex),this.objectMode=!!options.objectMode,isDuplex&&(this.objectMode=this.objectMode||!!options.readableObjectMode),
this.highWaterMark=getHighWaterMark(this,options,"readableHighWaterMark",isDuplex),this.buffer=new BufferList,
this.length=0,this.pipes=null,this.pipesCount=0,this.flowing=null,this.ended=!1,this.endEmitted=!1,this.reading=
!1,this.sync=!0,this.needReadable=!1,this.emittedReadable=!1,this.readableListening=!1,this.resumeScheduled=!1,
this.paused=!0,this.emitClose=options.emitClose!==!1,this.autoDestroy=!!options.autoDestroy,this.destroyed=!1,
this.defaultEncoding=options.defaultEncoding||"utf8",this.awaitDrain=0,this.readingMore=!1,this.decoder=null,this.
encoding=null,options.encoding&&(StringDecoder||(StringDecoder=require_string_decoder().StringDecoder),this.decoder=
new StringDecoder(options.encoding),this.encoding=options.encoding)}function Readable(options){if(Duplex=Duplex||
require_stream_duplex(),!(this instanceof Readable))return new Readable(options);var isDuplex=this instanceof Duplex;
this._readableState=new ReadableState(options,this,isDuplex),this.readable=!0,options&&(typeof options.read=="\
function"&&(this._read=options.read),typeof options.destroy=="function"&&(this._destroy=options.destroy)),Stream.
call(this)}Object.defineProperty(Readable.prototype,"destroyed",{enumerable:!1,get:function(){return this._readableState===
void 0?!1:this._readableState.destroyed},set:function(value){this._readableState&&(this._readableState.destroyed=
value)}});Readable.prototype.destroy=destroyImpl.destroy;Readable.prototype._undestroy=destroyImpl.undestroy;Readable.
prototype._destroy=function(err,cb){cb(err)};Readable.prototype.push=function(chunk,encoding){var state=this._readableState,
skipChunkCheck;return state.objectMode?skipChunkCheck=!0:typeof chunk=="string"&&(encoding=encoding||state.defaultEncoding,
encoding!==state.encoding&&(chunk=Buffer2.from(chunk,encoding),encoding=""),skipChunkCheck=!0),readableAddChunk(
this,chunk,encoding,!1,skipChunkCheck)};Readable.prototype.unshift=function(chunk){return readableAddChunk(this,
chunk,null,!0,!1)};function readableAddChunk(stream,chunk,encoding,addToFront,skipChunkCheck){debug("readableA\
ddChunk",chunk);var state=stream._readableState;if(chunk===null)state.reading=!1,onEofChunk(stream,state);else{
var er;if(skipChunkCheck||(er=chunkInvalid(state,chunk)),er)errorOrDestroy(stream,er);else if(state.objectMode||
chunk&&chunk.length>0)if(typeof chunk!="string"&&!state.objectMode&&Object.getPrototypeOf(chunk)!==Buffer2.prototype&&
(chunk=_uint8ArrayToBuffer(chunk)),addToFront)state.endEmitted?errorOrDestroy(stream,new ERR_STREAM_UNSHIFT_AFTER_END_EVENT):
addChunk(stream,state,chunk,!0);else if(state.ended)errorOrDestroy(stream,new ERR_STREAM_PUSH_AFTER_EOF);else{
if(state.destroyed)return!1;state.reading=!1,state.decoder&&!encoding?(chunk=state.decoder.write(chunk),state.
objectMode||chunk.length!==0?addChunk(stream,state,chunk,!1):maybeReadMore(stream,state)):addChunk(stream,state,
chunk,!1)}else addToFront||(state.reading=!1,maybeReadMore(stream,state))}return!state.ended&&(state.length<state.
highWaterMark||state.length===0)}function addChunk(stream,state,chunk,addToFront){state.flowing&&state.length===
0&&!state.sync?(state.awaitDrain=0,stream.emit("data",chunk)):(state.length+=state.objectMode?1:chunk.length,addToFront?
state.buffer.unshift(chunk):state.buffer.push(chunk),state.needReadable&&emitReadable(stream)),maybeReadMore(stream,
state)}function chunkInvalid(state,chunk){var er;return!_isUint8Array(chunk)&&typeof chunk!="string"&&chunk!==
void 0&&!state.objectMode&&(er=new ERR_INVALID_ARG_TYPE("chunk",["string","Buffer","Uint8Array"],chunk)),er}Readable.
prototype.isPaused=function(){return this._readableState.flowing===!1};Readable.prototype.setEncoding=function(enc){
StringDecoder||(StringDecoder=require_string_decoder().StringDecoder);var decoder=new StringDecoder(enc);this.
_readableState.decoder=decoder,this._readableState.encoding=this._readableState.decoder.encoding;for(var p=this.
_readableState.buffer.head,content="";p!==null;)content+=decoder.write(p.data),p=p.next;return this._readableState.
buffer.clear(),content!==""&&this._readableState.buffer.push(content),this._readableState.length=content.length,
this};var MAX_HWM=1073741824;function computeNewHighWaterMark(n){return n>=MAX_HWM?n=MAX_HWM:(n--,n|=n>>>1,n|=
n>>>2,n|=n>>>4,n|=n>>>8,n|=n>>>16,n++),n}function howMuchToRead(n,state){return n<=0||state.length===0&&state.
ended?0:state.objectMode?1:n!==n?state.flowing&&state.length?state.buffer.head.data.length:state.length:(n>state.
highWaterMark&&(state.highWaterMark=computeNewHighWaterMark(n)),n<=state.length?n:state.ended?state.length:(state.
needReadable=!0,0))}Readable.prototype.read=function(n){debug("read",n),n=parseInt(n,10);var state=this._readableState,
nOrig=n;if(n!==0&&(state.emittedReadable=!1),n===0&&state.needReadable&&((state.highWaterMark!==0?state.length>=
state.highWaterMark:state.length>0)||state.ended))return debug("read: emitReadable",state.length,state.ended),
state.length===0&&state.ended?endReadable(this):emitReadable(this),null;if(n=howMuchToRead(n,state),n===0&&state.
ended)return state.length===0&&endReadable(this),null;var doRead=state.needReadable;debug("need readable",doRead),
(state.length===0||state.length-n<state.highWaterMark)&&(doRead=!0,debug("length less than watermark",doRead)),
state.ended||state.reading?(doRead=!1,debug("reading or ended",doRead)):doRead&&(debug("do read"),state.reading=
!0,state.sync=!0,state.length===0&&(state.needReadable=!0),this._read(state.highWaterMark),state.sync=!1,state.
reading||(n=howMuchToRead(nOrig,state)));var ret;return n>0?ret=fromList(n,state):ret=null,ret===null?(state.needReadable=
state.length<=state.highWaterMark,n=0):(state.length-=n,state.awaitDrain=0),state.length===0&&(state.ended||(state.
needReadable=!0),nOrig!==n&&state.ended&&endReadable(this)),ret!==null&&this.emit("data",ret),ret};function onEofChunk(stream,state){
if(debug("onEofChunk"),!state.ended){if(state.decoder){var chunk=state.decoder.end();chunk&&chunk.length&&(state.
buffer.push(chunk),state.length+=state.objectMode?1:chunk.length)}state.ended=!0,state.sync?emitReadable(stream):
(state.needReadable=!1,state.emittedReadable||(state.emittedReadable=!0,emitReadable_(stream)))}}function emitReadable(stream){
var state=stream._readableState;debug("emitReadable",state.needReadable,state.emittedReadable),state.needReadable=
!1,state.emittedReadable||(debug("emitReadable",state.flowing),state.emittedReadable=!0,process.nextTick(emitReadable_,
stream))}function emitReadable_(stream){var state=stream._readableState;debug("emitReadable_",state.destroyed,
state.length,state.ended),!state.destroyed&&(state.length||state.ended)&&(stream.emit("readable"),state.emittedReadable=
!1),state.needReadable=!state.flowing&&!state.ended&&state.length<=state.highWaterMark,flow(stream)}function maybeReadMore(stream,state){
state.readingMore||(state.readingMore=!0,process.nextTick(maybeReadMore_,stream,state))}function maybeReadMore_(stream,state){
for(;!state.reading&&!state.ended&&(state.length<state.highWaterMark||state.flowing&&state.length===0);){var len=state.
length;if(debug("maybeReadMore read 0"),stream.read(0),len===state.length)break}state.readingMore=!1}Readable.
prototype._read=function(n){errorOrDestroy(this,new ERR_METHOD_NOT_IMPLEMENTED("_read()"))};Readable.prototype.
pipe=function(dest,pipeOpts){var src=this,state=this._readableState;switch(state.pipesCount){case 0:state.pipes=
dest;break;case 1:state.pipes=[state.pipes,dest];break;default:state.pipes.push(dest);break}state.pipesCount+=
1,debug("pipe count=%d opts=%j",state.pipesCount,pipeOpts);var doEnd=(!pipeOpts||pipeOpts.end!==!1)&&dest!==process.
stdout&&dest!==process.stderr,endFn=doEnd?onend:unpipe;state.endEmitted?process.nextTick(endFn):src.once("end",
endFn),dest.on("unpipe",onunpipe);function onunpipe(readable,unpipeInfo){debug("onunpipe"),readable===src&&unpipeInfo&&
unpipeInfo.hasUnpiped===!1&&(unpipeInfo.hasUnpiped=!0,cleanup())}function onend(){debug("onend"),dest.end()}var ondrain=pipeOnDrain(
src);dest.on("drain",ondrain);var cleanedUp=!1;function cleanup(){debug("cleanup"),dest.removeListener("close",
onclose),dest.removeListener("finish",onfinish),dest.removeListener("drain",ondrain),dest.removeListener("erro\
r",onerror),dest.removeListener("unpipe",onunpipe),src.removeListener("end",onend),src.removeListener("end",unpipe),
src.removeListener("data",ondata),cleanedUp=!0,state.awaitDrain&&(!dest._writableState||dest._writableState.needDrain)&&
ondrain()}src.on("data",ondata);function ondata(chunk){debug("ondata");var ret=dest.write(chunk);debug("dest.w\
rite",ret),ret===!1&&((state.pipesCount===1&&state.pipes===dest||state.pipesCount>1&&indexOf(state.pipes,dest)!==
-1)&&!cleanedUp&&(debug("false write response, pause",state.awaitDrain),state.awaitDrain++),src.pause())}function onerror(er){
debug("onerror",er),unpipe(),dest.removeListener("error",onerror),EElistenerCount(dest,"error")===0&&errorOrDestroy(
dest,er)}prependListener(dest,"error",onerror);function onclose(){dest.removeListener("finish",onfinish),unpipe()}
dest.once("close",onclose);function onfinish(){debug("onfinish"),dest.removeListener("close",onclose),unpipe()}
dest.once("finish",onfinish);function unpipe(){debug("unpipe"),src.unpipe(dest)}return dest.emit("pipe",src),state.
flowing||(debug("pipe resume"),src.resume()),dest};function pipeOnDrain(src){return function(){var state=src._readableState;
debug("pipeOnDrain",state.awaitDrain),state.awaitDrain&&state.awaitDrain--,state.awaitDrain===0&&EElistenerCount(
src,"data")&&(state.flowing=!0,flow(src))}}Readable.prototype.unpipe=function(dest){var state=this._readableState,
unpipeInfo={hasUnpiped:!1};if(state.pipesCount===0)return this;if(state.pipesCount===1)return dest&&dest!==state.
pipes?this:(dest||(dest=state.pipes),state.pipes=null,state.pipesCount=0,state.flowing=!1,dest&&dest.emit("unp\
ipe",this,unpipeInfo),this);if(!dest){var dests=state.pipes,len=state.pipesCount;state.pipes=null,state.pipesCount=
0,state.flowing=!1;for(var i=0;i<len;i++)dests[i].emit("unpipe",this,{hasUnpiped:!1});return this}var index=indexOf(
state.pipes,dest);return index===-1?this:(state.pipes.splice(index,1),state.pipesCount-=1,state.pipesCount===1&&
(state.pipes=state.pipes[0]),dest.emit("unpipe",this,unpipeInfo),this)};Readable.prototype.on=function(ev,fn){
var res=Stream.prototype.on.call(this,ev,fn),state=this._readableState;return ev==="data"?(state.readableListening=
this.listenerCount("readable")>0,state.flowing!==!1&&this.resume()):ev==="readable"&&!state.endEmitted&&!state.
readableListening&&(state.readableListening=state.needReadable=!0,state.flowing=!1,state.emittedReadable=!1,debug(
"on readable",state.length,state.reading),state.length?emitReadable(this):state.reading||process.nextTick(nReadingNextTick,
this)),res};Readable.prototype.addListener=Readable.prototype.on;Readable.prototype.removeListener=function(ev,fn){
var res=Stream.prototype.removeListener.call(this,ev,fn);return ev==="readable"&&process.nextTick(updateReadableListening,
this),res};Readable.prototype.removeAllListeners=function(ev){var res=Stream.prototype.removeAllListeners.apply(
this,arguments);return(ev==="readable"||ev===void 0)&&process.nextTick(updateReadableListening,this),res};function updateReadableListening(self2){
var state=self2._readableState;state.readableListening=self2.listenerCount("readable")>0,state.resumeScheduled&&
!state.paused?state.flowing=!0:self2.listenerCount("data")>0&&self2.resume()}function nReadingNextTick(self2){
debug("readable nexttick read 0"),self2.read(0)}Readable.prototype.resume=function(){var state=this._readableState;
return state.flowing||(debug("resume"),state.flowing=!state.readableListening,resume(this,state)),state.paused=
!1,this};function resume(stream,state){state.resumeScheduled||(state.resumeScheduled=!0,process.nextTick(resume_,
stream,state))}function resume_(stream,state){debug("resume",state.reading),state.reading||stream.read(0),state.
resumeScheduled=!1,stream.emit("resume"),flow(stream),state.flowing&&!state.reading&&stream.read(0)}Readable.prototype.
pause=function(){return debug("call pause flowing=%j",this._readableState.flowing),this._readableState.flowing!==
!1&&(debug("pause"),this._readableState.flowing=!1,this.emit("pause")),this._readableState.paused=!0,this};function flow(stream){
var state=stream._readableState;for(debug("flow",state.flowing);state.flowing&&stream.read()!==null;);}Readable.
prototype.wrap=function(stream){var _this=this,state=this._readableState,paused=!1;stream.on("end",function(){
if(debug("wrapped end"),state.decoder&&!state.ended){var chunk=state.decoder.end();chunk&&chunk.length&&_this.
push(chunk)}_this.push(null)}),stream.on("data",function(chunk){if(debug("wrapped data"),state.decoder&&(chunk=
state.decoder.write(chunk)),!(state.objectMode&&chunk==null)&&!(!state.objectMode&&(!chunk||!chunk.length))){var ret=_this.
push(chunk);ret||(paused=!0,stream.pause())}});for(var i in stream)this[i]===void 0&&typeof stream[i]=="functi\
on"&&(this[i]=(function(method){return function(){return stream[method].apply(stream,arguments)}})(i));for(var n=0;n<
kProxyEvents.length;n++)stream.on(kProxyEvents[n],this.emit.bind(this,kProxyEvents[n]));return this._read=function(n2){
debug("wrapped _read",n2),paused&&(paused=!1,stream.resume())},this};typeof Symbol=="function"&&(Readable.prototype[Symbol.
asyncIterator]=function(){return createReadableStreamAsyncIterator===void 0&&(createReadableStreamAsyncIterator=
require_async_iterator()),createReadableStreamAsyncIterator(this)});Object.defineProperty(Readable.prototype,"\
readableHighWaterMark",{enumerable:!1,get:function(){return this._readableState.highWaterMark}});Object.defineProperty(
Readable.prototype,"readableBuffer",{enumerable:!1,get:function(){return this._readableState&&this._readableState.
buffer}});Object.defineProperty(Readable.prototype,"readableFlowing",{enumerable:!1,get:function(){return this.
_readableState.flowing},set:function(state){this._readableState&&(this._readableState.flowing=state)}});Readable.
_fromList=fromList;Object.defineProperty(Readable.prototype,"readableLength",{enumerable:!1,get:function(){return this.
_readableState.length}});function fromList(n,state){if(state.length===0)return null;var ret;return state.objectMode?
ret=state.buffer.shift():!n||n>=state.length?(state.decoder?ret=state.buffer.join(""):state.buffer.length===1?
ret=state.buffer.first():ret=state.buffer.concat(state.length),state.buffer.clear()):ret=state.buffer.consume(
n,state.decoder),ret}function endReadable(stream){var state=stream._readableState;debug("endReadable",state.endEmitted),
state.endEmitted||(state.ended=!0,process.nextTick(endReadableNT,state,stream))}function endReadableNT(state,stream){
if(debug("endReadableNT",state.endEmitted,state.length),!state.endEmitted&&state.length===0&&(state.endEmitted=
!0,stream.readable=!1,stream.emit("end"),state.autoDestroy)){var wState=stream._writableState;(!wState||wState.
autoDestroy&&wState.finished)&&stream.destroy()}}typeof Symbol=="function"&&(Readable.from=function(iterable,opts){
return from===void 0&&(from=require_from()),from(Readable,iterable,opts)});function indexOf(xs,x){for(var i=0,
l=xs.length;i<l;i++)if(xs[i]===x)return i;return-1}}});var require_stream_transform=__commonJS({"node_modules/readable-stream/lib/_stream_transform.js"(exports2,module2){
"use strict";module2.exports=Transform;var _require$codes=require_errors2().codes,ERR_METHOD_NOT_IMPLEMENTED=_require$codes.
ERR_METHOD_NOT_IMPLEMENTED,ERR_MULTIPLE_CALLBACK=_require$codes.ERR_MULTIPLE_CALLBACK,ERR_TRANSFORM_ALREADY_TRANSFORMING=_require$codes.
ERR_TRANSFORM_ALREADY_TRANSFORMING,ERR_TRANSFORM_WITH_LENGTH_0=_require$codes.ERR_TRANSFORM_WITH_LENGTH_0,Duplex=require_stream_duplex();
require_inherits()(Transform,Duplex);function afterTransform(er,data){var ts=this._transformState;ts.transforming=
!1;var cb=ts.writecb;if(cb===null)return this.emit("error",new ERR_MULTIPLE_CALLBACK);ts.writechunk=null,ts.writecb=
null,data!=null&&this.push(data),cb(er);var rs=this._readableState;rs.reading=!1,(rs.needReadable||rs.length<rs.
highWaterMark)&&this._read(rs.highWaterMark)}function Transform(options){if(!(this instanceof Transform))return new Transform(
options);Duplex.call(this,options),this._transformState={afterTransform:afterTransform.bind(this),needTransform:!1,
transforming:!1,writecb:null,writechunk:null,writeencoding:null},this._readableState.needReadable=!0,this._readableState.
sync=!1,options&&(typeof options.transform=="function"&&(this._transform=options.transform),typeof options.flush==
"function"&&(this._flush=options.flush)),this.on("prefinish",prefinish)}function prefinish(){var _this=this;typeof this.
_flush=="function"&&!this._readableState.destroyed?this._flush(function(er,data){done(_this,er,data)}):done(this,
null,null)}Transform.prototype.push=function(chunk,encoding){return this._transformState.needTransform=!1,Duplex.
prototype.push.call(this,chunk,encoding)};Transform.prototype._transform=function(chunk,encoding,cb){cb(new ERR_METHOD_NOT_IMPLEMENTED(
"_transform()"))};Transform.prototype._write=function(chunk,encoding,cb){var ts=this._transformState;if(ts.writecb=
cb,ts.writechunk=chunk,ts.writeencoding=encoding,!ts.transforming){var rs=this._readableState;(ts.needTransform||
rs.needReadable||rs.length<rs.highWaterMark)&&this._read(rs.highWaterMark)}};Transform.prototype._read=function(n){
var ts=this._transformState;ts.writechunk!==null&&!ts.transforming?(ts.transforming=!0,this._transform(ts.writechunk,
ts.writeencoding,ts.afterTransform)):ts.needTransform=!0};Transform.prototype._destroy=function(err,cb){Duplex.
prototype._destroy.call(this,err,function(err2){cb(err2)})};function done(stream,er,data){if(er)return stream.
emit("error",er);if(data!=null&&stream.push(data),stream._writableState.length)throw new ERR_TRANSFORM_WITH_LENGTH_0;
if(stream._transformState.transforming)throw new ERR_TRANSFORM_ALREADY_TRANSFORMING;return stream.push(null)}}});var require_stream_passthrough=__commonJS({"node_modules/readable-stream/lib/_stream_passthrough.js"(exports2,module2){
"use strict";module2.exports=PassThrough;var Transform=require_stream_transform();require_inherits()(PassThrough,
Transform);function PassThrough(options){if(!(this instanceof PassThrough))return new PassThrough(options);Transform.
call(this,options)}PassThrough.prototype._transform=function(chunk,encoding,cb){cb(null,chunk)}}});var require_pipeline=__commonJS({"node_modules/readable-stream/lib/internal/streams/pipeline.js"(exports2,module2){
"use strict";var eos;function once(callback){var called=!1;return function(){called||(called=!0,callback.apply(
void 0,arguments))}}var _require$codes=require_errors2().codes,ERR_MISSING_ARGS=_require$codes.ERR_MISSING_ARGS,
ERR_STREAM_DESTROYED=_require$codes.ERR_STREAM_DESTROYED;function noop(err){if(err)throw err}function isRequest(stream){
return stream.setHeader&&typeof stream.abort=="function"}function destroyer(stream,reading,writing,callback){callback=
once(callback);var closed=!1;stream.on("close",function(){closed=!0}),eos===void 0&&(eos=require_end_of_stream()),
eos(stream,{readable:reading,writable:writing},function(err){if(err)return callback(err);closed=!0,callback()});
var destroyed=!1;return function(err){if(!closed&&!destroyed){if(destroyed=!0,isRequest(stream))return stream.
abort();if(typeof stream.destroy=="function")return stream.destroy();callback(err||new ERR_STREAM_DESTROYED("p\
ipe"))}}}function call(fn){fn()}function pipe(from,to){return from.pipe(to)}function popCallback(streams){return!streams.
length||typeof streams[streams.length-1]!="function"?noop:streams.pop()}function pipeline(){for(var _len=arguments.
length,streams=new Array(_len),_key=0;_key<_len;_key++)streams[_key]=arguments[_key];var callback=popCallback(
streams);if(Array.isArray(streams[0])&&(streams=streams[0]),streams.length<2)throw new ERR_MISSING_ARGS("strea\
ms");var error,destroys=streams.map(function(stream,i){var reading=i<streams.length-1,writing=i>0;return destroyer(
stream,reading,writing,function(err){error||(error=err),err&&destroys.forEach(call),!reading&&(destroys.forEach(
call),callback(error))})});return streams.reduce(pipe)}module2.exports=pipeline}});var require_stream2=__commonJS({"modules/stream.js"(exports2,module2){"use strict";var EventEmitter=require_events2(),
{inherits}=require_util();function Stream(options){EventEmitter.call(this,options)}inherits(Stream,EventEmitter);
Stream.prototype.pipe=function(target,options){let source=this,write=chunk=>{target.writable&&target.write(chunk)===
!1&&source.pause&&source.pause()},drain=()=>{source.readable&&source.resume&&source.resume()},ended=!1,end=()=>{
ended||target.end(),ended=!0},close=()=>{!ended&&typeof target.destroy=="function"&&target.destroy(),ended=!0},
fail=function(error){if(cleanUp(),EventEmitter.listenerCount(this,"error")===0)throw error},heard=[[source,"da\
ta",write],[target,"drain",drain],[source,"error",fail],[target,"error",fail]];!target._isStdio&&(!options||options.
end!==!1)&&heard.push([source,"end",end],[source,"close",close]);for(let[emitter,event,listener]of heard)emitter.
on(event,listener);function cleanUp(){for(let[emitter,event,listener]of heard)emitter.removeListener(event,listener);
source.removeListener("end",cleanUp),source.removeListener("close",cleanUp),target.removeListener("close",cleanUp)}
return source.on("end",cleanUp),source.on("close",cleanUp),target.on("close",cleanUp),target.emit("pipe",source),
target};module2.exports=Stream;Stream.Stream=Stream;Stream.Readable=require_stream_readable();Stream.Writable=
require_stream_writable();Stream.Duplex=require_stream_duplex();Stream.Transform=require_stream_transform();Stream.
PassThrough=require_stream_passthrough();Stream.finished=require_end_of_stream();Stream.pipeline=require_pipeline()}});var require_crypto=__commonJS({"modules/crypto.js"(exports2,module2){"use strict";var{host,inspect,nodeError,received}=internals,
{Buffer:Buffer2}=require_buffer2(),{Transform}=require_stream2(),algorithms=["md5","sha1","sha224","sha256","s\
ha384","sha512"];function bytesOf(data,encoding,name="data"){if(typeof data=="string")return Buffer2.from(data,
encoding==="buffer"?"utf8":encoding);if(ArrayBuffer.isView(data))return new Uint8Array(data.buffer,data.byteOffset,
data.byteLength);throw nodeError(TypeError,"ERR_INVALID_ARG_TYPE",`The "${name}" argument must be of type stri\
ng or an instance of Buffer, TypedArray, or DataView. ${received(data)}`)}function start(algorithm,key){if(typeof algorithm!=
"string")throw nodeError(TypeError,"ERR_INVALID_ARG_TYPE",`The "${key===void 0?"algorithm":"hmac"}" argument m\
ust be of type string. ${received(algorithm)}`);let name=algorithm.toLowerCase().replace(/^(rsa-)?(sha)-?/,"$2"),
state=algorithms.includes(name)?host.digest(name,key):void 0;if(state!==void 0)return state;throw key===void 0?
new Error("Digest method not supported"):new Error("Unknown message digest")}var output=(bytes,encoding)=>{let buffer=Object.
setPrototypeOf(bytes,Buffer2.prototype);return encoding===void 0||encoding==="buffer"?buffer:buffer.toString(encoding)},
states=new WeakMap,Digest=class extends Transform{constructor(state,options){super(options),states.set(this,state)}update(data,encoding){
let state=states.get(this);if(state===void 0)throw nodeError(Error,"ERR_CRYPTO_HASH_FINALIZED","Digest already\
 called");return state.update(bytesOf(data,encoding)),this}_transform(chunk,encoding,callback){states.get(this).
update(bytesOf(chunk,encoding)),callback()}_flush(callback){this.push(this.digest()),callback()}},Hash=class _Hash extends Digest{constructor(algorithm,options){
super(start(algorithm),options)}digest(encoding){let state=states.get(this);if(state===void 0)throw nodeError(
Error,"ERR_CRYPTO_HASH_FINALIZED","Digest already called");return states.delete(this),output(state.finish(),encoding)}copy(options){
let state=states.get(this);if(state===void 0)throw nodeError(Error,"ERR_CRYPTO_HASH_FINALIZED","Digest already\
 called");let copy=Object.create(_Hash.prototype);return Transform.call(copy,options),states.set(copy,state.copy()),
copy}},Hmac=class extends Digest{constructor(algorithm,key,options){super(start(algorithm,bytesOf(key,void 0,"\
key")),options)}digest(encoding){let state=states.get(this);return states.delete(this),output(state===void 0?new Uint8Array(
0):state.finish(),encoding)}};function randomBytes(size,callback){if(typeof size!="number")throw nodeError(TypeError,
"ERR_INVALID_ARG_TYPE",`The "size" argument must be of type number. ${received(size)}`);if(!(size>=0&&size<=2147483647))
throw nodeError(RangeError,"ERR_OUT_OF_RANGE",`The value of "size" is out of range. It must be >= 0 && <= 2147\
483647. Received ${size}`);let bytes=output(host.randomBytes(Math.trunc(size)));if(callback===void 0)return bytes;
if(typeof callback!="function")throw nodeError(TypeError,"ERR_INVALID_CALLBACK",`Callback must be a function. \
Received ${inspect(callback)}`);setImmediate(callback,null,bytes)}function randomFillSync(target,offset=0,size=target.
byteLength-offset){return new Uint8Array(target.buffer||target,(target.byteOffset||0)+offset,size).set(host.randomBytes(
size)),target}function randomFill(target,...rest){let callback=rest.pop();if(typeof callback!="function")throw nodeError(
TypeError,"ERR_INVALID_CALLBACK",`Callback must be a function. Received ${inspect(callback)}`);setImmediate(callback,
null,randomFillSync(target,...rest))}function randomInt(low,high,callback){if(high===void 0||typeof high=="fun\
ction")return randomInt(0,low,high);let range=high-low;if(!Number.isSafeInteger(low)||!Number.isSafeInteger(high)||
!(range>0&&range<=2**48-1))throw nodeError(RangeError,"ERR_OUT_OF_RANGE",`The value of "max" is out of range. \
It must be greater than the value of "min" (${low}). Received ${high}`);let most=2**48-2**48%range,number;do number=
Buffer2.from(host.randomBytes(6)).readUIntBE(0,6);while(number>=most);if(callback===void 0)return low+number%range;
setImmediate(callback,null,low+number%range)}function timingSafeEqual(a,b){let left=ArrayBuffer.isView(a)?bytesOf(
a):void 0,right=ArrayBuffer.isView(b)?bytesOf(b):void 0;if(left===void 0||right===void 0)throw nodeError(TypeError,
"ERR_INVALID_ARG_TYPE",`The "buf${left===void 0?1:2}" argument must be an instance of Buffer, TypedArray, or D\
ataView.`);if(left.length!==right.length)throw nodeError(RangeError,"ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH","Inp\
ut buffers must have the same byte length");let difference=0;for(let i=0;i<left.length;i++)difference|=left[i]^
right[i];return difference===0}module2.exports={Hash,Hmac,createHash:(algorithm,options)=>new Hash(algorithm,options),
createHmac:(algorithm,key,options)=>new Hmac(algorithm,key,options),getCiphers:()=>[],getCurves:()=>[],getHashes:()=>[
...algorithms],prng:randomBytes,pseudoRandomBytes:randomBytes,randomBytes,randomFill,randomFillSync,randomInt,
rng:randomBytes,timingSafeEqual}}});var require_tslib=__commonJS({"modules/shims/tslib.js"(exports2){"use strict";exports2.__exportStar=(from,to)=>{
for(let name of Object.keys(from))name!=="default"&&!(name in to)&&(to[name]=from[name])}}});var require_path_browserify=__commonJS({"node_modules/path-browserify/index.js"(exports2,module2){"use strict";
function assertPath(path){if(typeof path!="string")throw new TypeError("Path must be a string. Received "+JSON.
stringify(path))}function normalizeStringPosix(path,allowAboveRoot){for(var res="",lastSegmentLength=0,lastSlash=-1,
dots=0,code,i=0;i<=path.length;++i){if(i<path.length)code=path.charCodeAt(i);else{if(code===47)break;code=47}if(code===
47){if(!(lastSlash===i-1||dots===1))if(lastSlash!==i-1&&dots===2){if(res.length<2||lastSegmentLength!==2||res.
charCodeAt(res.length-1)!==46||res.charCodeAt(res.length-2)!==46){if(res.length>2){var lastSlashIndex=res.lastIndexOf(
"/");if(lastSlashIndex!==res.length-1){lastSlashIndex===-1?(res="",lastSegmentLength=0):(res=res.slice(0,lastSlashIndex),
lastSegmentLength=res.length-1-res.lastIndexOf("/")),lastSlash=i,dots=0;continue}}else if(res.length===2||res.
length===1){res="",lastSegmentLength=0,lastSlash=i,dots=0;continue}}allowAboveRoot&&(res.length>0?res+="/..":res=
"..",lastSegmentLength=2)}else res.length>0?res+="/"+path.slice(lastSlash+1,i):res=path.slice(lastSlash+1,i),lastSegmentLength=
i-lastSlash-1;lastSlash=i,dots=0}else code===46&&dots!==-1?++dots:dots=-1}return res}function _format(sep,pathObject){
var dir=pathObject.dir||pathObject.root,base=pathObject.base||(pathObject.name||"")+(pathObject.ext||"");return dir?
dir===pathObject.root?dir+base:dir+sep+base:base}var posix={resolve:function(){for(var resolvedPath="",resolvedAbsolute=!1,
cwd,i=arguments.length-1;i>=-1&&!resolvedAbsolute;i--){var path;i>=0?path=arguments[i]:(cwd===void 0&&(cwd=process.
cwd()),path=cwd),assertPath(path),path.length!==0&&(resolvedPath=path+"/"+resolvedPath,resolvedAbsolute=path.charCodeAt(
0)===47)}return resolvedPath=normalizeStringPosix(resolvedPath,!resolvedAbsolute),resolvedAbsolute?resolvedPath.
length>0?"/"+resolvedPath:"/":resolvedPath.length>0?resolvedPath:"."},normalize:function(path){if(assertPath(path),
path.length===0)return".";var isAbsolute=path.charCodeAt(0)===47,trailingSeparator=path.charCodeAt(path.length-
1)===47;return path=normalizeStringPosix(path,!isAbsolute),path.length===0&&!isAbsolute&&(path="."),path.length>
0&&trailingSeparator&&(path+="/"),isAbsolute?"/"+path:path},isAbsolute:function(path){return assertPath(path),
path.length>0&&path.charCodeAt(0)===47},join:function(){if(arguments.length===0)return".";for(var joined,i=0;i<
arguments.length;++i){var arg=arguments[i];assertPath(arg),arg.length>0&&(joined===void 0?joined=arg:joined+="\
/"+arg)}return joined===void 0?".":posix.normalize(joined)},relative:function(from,to){if(assertPath(from),assertPath(
to),from===to||(from=posix.resolve(from),to=posix.resolve(to),from===to))return"";for(var fromStart=1;fromStart<
from.length&&from.charCodeAt(fromStart)===47;++fromStart);for(var fromEnd=from.length,fromLen=fromEnd-fromStart,
toStart=1;toStart<to.length&&to.charCodeAt(toStart)===47;++toStart);for(var toEnd=to.length,toLen=toEnd-toStart,
length=fromLen<toLen?fromLen:toLen,lastCommonSep=-1,i=0;i<=length;++i){if(i===length){if(toLen>length){if(to.charCodeAt(
toStart+i)===47)return to.slice(toStart+i+1);if(i===0)return to.slice(toStart+i)}else fromLen>length&&(from.charCodeAt(
fromStart+i)===47?lastCommonSep=i:i===0&&(lastCommonSep=0));break}var fromCode=from.charCodeAt(fromStart+i),toCode=to.
charCodeAt(toStart+i);if(fromCode!==toCode)break;fromCode===47&&(lastCommonSep=i)}var out="";for(i=fromStart+lastCommonSep+
1;i<=fromEnd;++i)(i===fromEnd||from.charCodeAt(i)===47)&&(out.length===0?out+="..":out+="/..");return out.length>
0?out+to.slice(toStart+lastCommonSep):(toStart+=lastCommonSep,to.charCodeAt(toStart)===47&&++toStart,to.slice(
toStart))},_makeLong:function(path){return path},dirname:function(path){if(assertPath(path),path.length===0)return"\
.";for(var code=path.charCodeAt(0),hasRoot=code===47,end=-1,matchedSlash=!0,i=path.length-1;i>=1;--i)if(code=path.
charCodeAt(i),code===47){if(!matchedSlash){end=i;break}}else matchedSlash=!1;return end===-1?hasRoot?"/":".":hasRoot&&
end===1?"//":path.slice(0,end)},basename:function(path,ext){if(ext!==void 0&&typeof ext!="string")throw new TypeError(
'"ext" argument must be a string');assertPath(path);var start=0,end=-1,matchedSlash=!0,i;if(ext!==void 0&&ext.
length>0&&ext.length<=path.length){if(ext.length===path.length&&ext===path)return"";var extIdx=ext.length-1,firstNonSlashEnd=-1;
for(i=path.length-1;i>=0;--i){var code=path.charCodeAt(i);if(code===47){if(!matchedSlash){start=i+1;break}}else
firstNonSlashEnd===-1&&(matchedSlash=!1,firstNonSlashEnd=i+1),extIdx>=0&&(code===ext.charCodeAt(extIdx)?--extIdx===
-1&&(end=i):(extIdx=-1,end=firstNonSlashEnd))}return start===end?end=firstNonSlashEnd:end===-1&&(end=path.length),
path.slice(start,end)}else{for(i=path.length-1;i>=0;--i)if(path.charCodeAt(i)===47){if(!matchedSlash){start=i+
1;break}}else end===-1&&(matchedSlash=!1,end=i+1);return end===-1?"":path.slice(start,end)}},extname:function(path){
assertPath(path);for(var startDot=-1,startPart=0,end=-1,matchedSlash=!0,preDotState=0,i=path.length-1;i>=0;--i){
var code=path.charCodeAt(i);if(code===47){if(!matchedSlash){startPart=i+1;break}continue}end===-1&&(matchedSlash=
!1,end=i+1),code===46?startDot===-1?startDot=i:preDotState!==1&&(preDotState=1):startDot!==-1&&(preDotState=-1)}
return startDot===-1||end===-1||preDotState===0||preDotState===1&&startDot===end-1&&startDot===startPart+1?"":
path.slice(startDot,end)},format:function(pathObject){if(pathObject===null||typeof pathObject!="object")throw new TypeError(
'The "pathObject" argument must be of type Object. Received type '+typeof pathObject);return _format("/",pathObject)},
parse:function(path){assertPath(path);var ret={root:"",dir:"",base:"",ext:"",name:""};if(path.length===0)return ret;
var code=path.charCodeAt(0),isAbsolute=code===47,start;isAbsolute?(ret.root="/",start=1):start=0;for(var startDot=-1,
startPart=0,end=-1,matchedSlash=!0,i=path.length-1,preDotState=0;i>=start;--i){if(code=path.charCodeAt(i),code===
47){if(!matchedSlash){startPart=i+1;break}continue}end===-1&&(matchedSlash=!1,end=i+1),code===46?startDot===-1?
startDot=i:preDotState!==1&&(preDotState=1):startDot!==-1&&(preDotState=-1)}return startDot===-1||end===-1||preDotState===
0||preDotState===1&&startDot===end-1&&startDot===startPart+1?end!==-1&&(startPart===0&&isAbsolute?ret.base=ret.
name=path.slice(1,end):ret.base=ret.name=path.slice(startPart,end)):(startPart===0&&isAbsolute?(ret.name=path.
slice(1,startDot),ret.base=path.slice(1,end)):(ret.name=path.slice(startPart,startDot),ret.base=path.slice(startPart,
end)),ret.ext=path.slice(startDot,end)),startPart>0?ret.dir=path.slice(0,startPart-1):isAbsolute&&(ret.dir="/"),
ret},sep:"/",delimiter:":",win32:null,posix:null};posix.posix=posix;module2.exports=posix}});var require_path=__commonJS({"node_modules/@jsonjoy.com/fs-node-builtins/lib/path.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.basename=exports2.isAbsolute=exports2.normalize=exports2.
dirname=exports2.relative=exports2.join=exports2.posix=exports2.sep=exports2.resolve=void 0;var node_path_1=require_path_browserify();
Object.defineProperty(exports2,"resolve",{enumerable:!0,get:function(){return node_path_1.resolve}});Object.defineProperty(
exports2,"sep",{enumerable:!0,get:function(){return node_path_1.sep}});Object.defineProperty(exports2,"posix",
{enumerable:!0,get:function(){return node_path_1.posix}});Object.defineProperty(exports2,"join",{enumerable:!0,
get:function(){return node_path_1.join}});Object.defineProperty(exports2,"relative",{enumerable:!0,get:function(){
return node_path_1.relative}});Object.defineProperty(exports2,"dirname",{enumerable:!0,get:function(){return node_path_1.
dirname}});Object.defineProperty(exports2,"normalize",{enumerable:!0,get:function(){return node_path_1.normalize}});
Object.defineProperty(exports2,"isAbsolute",{enumerable:!0,get:function(){return node_path_1.isAbsolute}});Object.
defineProperty(exports2,"basename",{enumerable:!0,get:function(){return node_path_1.basename}})}});var require_types=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/types.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0})}});var require_buffer3=__commonJS({"node_modules/@jsonjoy.com/fs-node-builtins/lib/buffer.js"(exports2){"use stri\
ct";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.Buffer=void 0;var node_buffer_1=require_buffer2();
Object.defineProperty(exports2,"Buffer",{enumerable:!0,get:function(){return node_buffer_1.Buffer}})}});var require_buffer4=__commonJS({"node_modules/@jsonjoy.com/fs-node-builtins/lib/internal/buffer.js"(exports2){
"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.bufferFrom=exports2.bufferAllocUnsafe=
exports2.Buffer=void 0;var buffer_1=require_buffer3();Object.defineProperty(exports2,"Buffer",{enumerable:!0,get:function(){
return buffer_1.Buffer}});function bufferV0P12Ponyfill(arg0,...args){return new buffer_1.Buffer(arg0,...args)}
var bufferAllocUnsafe=buffer_1.Buffer.allocUnsafe||bufferV0P12Ponyfill;exports2.bufferAllocUnsafe=bufferAllocUnsafe;
var bufferFrom=buffer_1.Buffer.from||bufferV0P12Ponyfill;exports2.bufferFrom=bufferFrom}});var require_types2=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/types/index.js"(exports2){"use str\
ict";Object.defineProperty(exports2,"__esModule",{value:!0})}});var require_constants=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/constants.js"(exports2){"use st\
rict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.FLAGS=exports2.ERRSTR=exports2.constants=
exports2.SEP=void 0;exports2.SEP="/";exports2.constants={O_RDONLY:0,O_WRONLY:1,O_RDWR:2,S_IFMT:61440,S_IFREG:32768,
S_IFDIR:16384,S_IFCHR:8192,S_IFBLK:24576,S_IFIFO:4096,S_IFLNK:40960,S_IFSOCK:49152,O_CREAT:64,O_EXCL:128,O_NOCTTY:256,
O_TRUNC:512,O_APPEND:1024,O_DIRECTORY:65536,O_NOATIME:262144,O_NOFOLLOW:131072,O_SYNC:1052672,O_SYMLINK:2097152,
O_DIRECT:16384,O_NONBLOCK:2048,S_IRWXU:448,S_IRUSR:256,S_IWUSR:128,S_IXUSR:64,S_IRWXG:56,S_IRGRP:32,S_IWGRP:16,
S_IXGRP:8,S_IRWXO:7,S_IROTH:4,S_IWOTH:2,S_IXOTH:1,F_OK:0,R_OK:4,W_OK:2,X_OK:1,UV_FS_SYMLINK_DIR:1,UV_FS_SYMLINK_JUNCTION:2,
UV_FS_COPYFILE_EXCL:1,UV_FS_COPYFILE_FICLONE:2,UV_FS_COPYFILE_FICLONE_FORCE:4,COPYFILE_EXCL:1,COPYFILE_FICLONE:2,
COPYFILE_FICLONE_FORCE:4};exports2.ERRSTR={PATH_STR:"path must be a string, Buffer, or Uint8Array",FD:"fd must\
 be a file descriptor",MODE_INT:"mode must be an int",CB:"callback must be a function",UID:"uid must be an uns\
igned int",GID:"gid must be an unsigned int",LEN:"len must be an integer",ATIME:"atime must be an integer",MTIME:"\
mtime must be an integer",PREFIX:"filename prefix is required",BUFFER:"buffer must be an instance of Buffer or\
 StaticBuffer",OFFSET:"offset must be an integer",LENGTH:"length must be an integer",POSITION:"position must b\
e an integer"};var{O_RDONLY,O_WRONLY,O_RDWR,O_CREAT,O_EXCL,O_TRUNC,O_APPEND,O_SYNC}=exports2.constants,FLAGS;(function(FLAGS2){
FLAGS2[FLAGS2.r=O_RDONLY]="r",FLAGS2[FLAGS2["r+"]=O_RDWR]="r+",FLAGS2[FLAGS2.rs=O_RDONLY|O_SYNC]="rs",FLAGS2[FLAGS2.
sr=FLAGS2.rs]="sr",FLAGS2[FLAGS2["rs+"]=O_RDWR|O_SYNC]="rs+",FLAGS2[FLAGS2["sr+"]=FLAGS2["rs+"]]="sr+",FLAGS2[FLAGS2.
w=O_WRONLY|O_CREAT|O_TRUNC]="w",FLAGS2[FLAGS2.wx=O_WRONLY|O_CREAT|O_TRUNC|O_EXCL]="wx",FLAGS2[FLAGS2.xw=FLAGS2.
wx]="xw",FLAGS2[FLAGS2["w+"]=O_RDWR|O_CREAT|O_TRUNC]="w+",FLAGS2[FLAGS2["wx+"]=O_RDWR|O_CREAT|O_TRUNC|O_EXCL]=
"wx+",FLAGS2[FLAGS2["xw+"]=FLAGS2["wx+"]]="xw+",FLAGS2[FLAGS2.a=O_WRONLY|O_APPEND|O_CREAT]="a",FLAGS2[FLAGS2.ax=
O_WRONLY|O_APPEND|O_CREAT|O_EXCL]="ax",FLAGS2[FLAGS2.xa=FLAGS2.ax]="xa",FLAGS2[FLAGS2["a+"]=O_RDWR|O_APPEND|O_CREAT]=
"a+",FLAGS2[FLAGS2["ax+"]=O_RDWR|O_APPEND|O_CREAT|O_EXCL]="ax+",FLAGS2[FLAGS2["xa+"]=FLAGS2["ax+"]]="xa+"})(FLAGS||
(exports2.FLAGS=FLAGS={}))}});var require_AMODE=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/consts/AMODE.js"(exports2){"use str\
ict";Object.defineProperty(exports2,"__esModule",{value:!0})}});var require_FLAG=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/consts/FLAG.js"(exports2){"use stric\
t";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.FLAG=void 0;var FLAG;(function(FLAG2){FLAG2[FLAG2.
O_RDONLY=0]="O_RDONLY",FLAG2[FLAG2.O_WRONLY=1]="O_WRONLY",FLAG2[FLAG2.O_RDWR=2]="O_RDWR",FLAG2[FLAG2.O_ACCMODE=
3]="O_ACCMODE",FLAG2[FLAG2.O_CREAT=64]="O_CREAT",FLAG2[FLAG2.O_EXCL=128]="O_EXCL",FLAG2[FLAG2.O_NOCTTY=256]="O\
_NOCTTY",FLAG2[FLAG2.O_TRUNC=512]="O_TRUNC",FLAG2[FLAG2.O_APPEND=1024]="O_APPEND",FLAG2[FLAG2.O_NONBLOCK=2048]=
"O_NONBLOCK",FLAG2[FLAG2.O_DSYNC=4096]="O_DSYNC",FLAG2[FLAG2.FASYNC=8192]="FASYNC",FLAG2[FLAG2.O_DIRECT=16384]=
"O_DIRECT",FLAG2[FLAG2.O_LARGEFILE=0]="O_LARGEFILE",FLAG2[FLAG2.O_DIRECTORY=65536]="O_DIRECTORY",FLAG2[FLAG2.O_NOFOLLOW=
131072]="O_NOFOLLOW",FLAG2[FLAG2.O_NOATIME=262144]="O_NOATIME",FLAG2[FLAG2.O_CLOEXEC=524288]="O_CLOEXEC",FLAG2[FLAG2.
O_SYNC=1052672]="O_SYNC",FLAG2[FLAG2.O_NDELAY=2048]="O_NDELAY"})(FLAG||(exports2.FLAG=FLAG={}))}});var require_path2=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/path.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.basename=exports2.pathNormalize=exports2.pathDirname=
exports2.pathRelative=exports2.pathJoin=exports2.pathSep=void 0;var path_1=require_path();exports2.pathSep=path_1.
posix?path_1.posix.sep:path_1.sep;exports2.pathJoin=path_1.posix?path_1.posix.join:path_1.join;exports2.pathRelative=
path_1.posix?path_1.posix.relative:path_1.relative;exports2.pathDirname=path_1.posix?path_1.posix.dirname:path_1.
dirname;exports2.pathNormalize=path_1.posix?path_1.posix.normalize:path_1.normalize;var basename=(path,separator)=>{
path[path.length-1]===separator&&(path=path.slice(0,-1));let lastSlashIndex=path.lastIndexOf(separator);return lastSlashIndex===
-1?path:path.slice(lastSlashIndex+1)};exports2.basename=basename}});var require_inspectPrimitive=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/inspectPrimitive.js"(exports2){
"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.addNumericalSeparator=exports2.formatPrimitive=
exports2.formatNumber=exports2.quoteString=exports2.escapeString=void 0;var MAX_STRING_LENGTH=1e4,META=[];for(let i=0;i<
160;i++)META.push(i<32||i>126?"\\x"+(i<16?"0":"")+i.toString(16).toUpperCase():"");META[8]="\\b";META[9]="\\t";
META[10]="\\n";META[12]="\\f";META[13]="\\r";META[39]="\\'";META[92]="\\\\";var escapeString=(str,quote)=>{let result="",
last=0,length=str.length;for(let i=0;i<length;i++){let point=str.charCodeAt(i);if(point===quote||point===92||point<
32||point>126&&point<160)result+=str.slice(last,i)+META[point],last=i+1;else if(point>=55296&&point<=57343){if(point<=
56319&&i+1<length){let next=str.charCodeAt(i+1);if(next>=56320&&next<=57343){i++;continue}}result+=str.slice(last,
i)+"\\u"+point.toString(16),last=i+1}}return last===0?str:result+str.slice(last)};exports2.escapeString=escapeString;
var quoteString=str=>str.indexOf("'")===-1?"'"+(0,exports2.escapeString)(str,39)+"'":str.indexOf('"')===-1?'"'+
(0,exports2.escapeString)(str,-1)+'"':str.indexOf("`")===-1&&str.indexOf("${")===-1?"`"+(0,exports2.escapeString)(
str,-1)+"`":"'"+(0,exports2.escapeString)(str,39)+"'";exports2.quoteString=quoteString;var formatString=(value,indentation)=>{
let trailer="";if(value.length>MAX_STRING_LENGTH){let remaining=value.length-MAX_STRING_LENGTH;value=value.slice(
0,MAX_STRING_LENGTH),trailer="... "+remaining+" more character"+(remaining>1?"s":"")}let length=value.length;if(length<=
16||length<=76-indentation)return(0,exports2.quoteString)(value)+trailer;let separator=` +
`+" ".repeat(indentation+2),out="",start=0,end=value.indexOf(`
`);for(;end!==-1&&end+1<length;)out+=(0,exports2.quoteString)(value.slice(start,end+1))+separator,start=end+1,
end=value.indexOf(`
`,start);return out+(0,exports2.quoteString)(value.slice(start))+trailer},formatNumber=value=>Object.is(value,
-0)?"-0":""+value;exports2.formatNumber=formatNumber;var formatPrimitive=(value,indentation)=>{switch(typeof value){case"\
string":return formatString(value,indentation);case"number":return(0,exports2.formatNumber)(value);case"bigint":
return value+"n";case"symbol":return value.toString();default:return""+value}};exports2.formatPrimitive=formatPrimitive;
var addNumericalSeparator=val=>{let res="",i=val.length,start=val.charCodeAt(0)===45?1:0;for(;i>=start+4;i-=3)
res="_"+val.slice(i-3,i)+res;return val.slice(0,i)+res};exports2.addNumericalSeparator=addNumericalSeparator}});var require_inspectLayout=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/inspectLayout.js"(exports2){
"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.reduceToSingleString=exports2.MAX_ARRAY_LENGTH=
exports2.BREAK_LENGTH=void 0;exports2.BREAK_LENGTH=80;exports2.MAX_ARRAY_LENGTH=100;var MAX_COLUMNS=12,join=(output,separator)=>{
let str="",length=output.length;for(let i=0;i<length;i++)str+=(i?separator:"")+output[i];return str},groupArrayElements=(ctx,output,value)=>{
let totalLength=0,maxLength=0,outputLength=output.length;exports2.MAX_ARRAY_LENGTH<output.length&&outputLength--;
let dataLen=[];for(let i=0;i<outputLength;i++){let len=output[i].length;dataLen.push(len),totalLength+=len+2,maxLength<
len&&(maxLength=len)}let actualMax=maxLength+2;if(actualMax*3+ctx.indentationLvl>=exports2.BREAK_LENGTH||totalLength/
actualMax<=5&&maxLength>6)return output;let averageBias=Math.sqrt(actualMax-totalLength/output.length),biasedMax=Math.
max(actualMax-3-averageBias,1),columns=Math.min(Math.round(Math.sqrt(2.5*biasedMax*outputLength)/biasedMax),Math.
floor((exports2.BREAK_LENGTH-ctx.indentationLvl)/actualMax),MAX_COLUMNS);if(columns<=1)return output;let maxLineLength=[];
for(let i=0;i<columns;i++){let lineMaxLength=0;for(let j=i;j<output.length;j+=columns)dataLen[j]>lineMaxLength&&
(lineMaxLength=dataLen[j]);maxLineLength.push(lineMaxLength+2)}let padStart=value!==void 0;for(let i=0;padStart&&
i<output.length;i++)typeof value[i]!="number"&&typeof value[i]!="bigint"&&(padStart=!1);let grouped=[];for(let i=0;i<
outputLength;i+=columns){let max=Math.min(i+columns,outputLength),str="",j=i;for(;j<max-1;j++){let cell=output[j]+
", ";str+=padStart?cell.padStart(maxLineLength[j-i]," "):cell.padEnd(maxLineLength[j-i]," ")}str+=padStart?output[j].
padStart(maxLineLength[j-i]-2," "):output[j],grouped.push(str)}return exports2.MAX_ARRAY_LENGTH<output.length&&
grouped.push(output[outputLength]),grouped},isBelowBreakLength=(output,start,base)=>{let totalLength=output.length+
start;if(totalLength+output.length>exports2.BREAK_LENGTH)return!1;for(let i=0;i<output.length;i++)if(totalLength+=
output[i].length,totalLength>exports2.BREAK_LENGTH)return!1;return base===""||base.indexOf(`
`)===-1},reduceToSingleString=(ctx,output,base,braces,kind,recurseTimes,value)=>{let entries=output.length;kind===
2&&entries>6&&(output=groupArrayElements(ctx,output,value));let head=base?base+" "+braces[0]:braces[0];if(ctx.
currentDepth-recurseTimes<3&&entries===output.length){let start=output.length+ctx.indentationLvl+braces[0].length+
base.length+10;if(isBelowBreakLength(output,start,base)){let joined=join(output,", ");if(joined.indexOf(`
`)===-1)return head+" "+joined+" "+braces[1]}}let indentation=`
`+" ".repeat(ctx.indentationLvl);return head+indentation+"  "+join(output,","+indentation+"  ")+indentation+braces[1]};
exports2.reduceToSingleString=reduceToSingleString}});var require_inspectBrand=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/inspectBrand.js"(exports2){"\
use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.boxedBase=exports2.functionBase=exports2.
classBase=exports2.hexBytes=exports2.moreItems=exports2.isIndex=exports2.nonIndexKeys=exports2.ownKeys=exports2.
prefixOf=exports2.constructorName=exports2.isInstance=exports2.hasBrand=exports2.regExpSource=exports2.dataViewBuffer=
exports2.sharedArrayBufferByteLength=exports2.arrayBufferByteLength=exports2.mapSize=exports2.setSize=exports2.
typedArrayLength=exports2.typedArrayTag=exports2.getOwn=exports2.isEnumerable=exports2.hasOwn=exports2.objectToString=
void 0;var inspectPrimitive_1=require_inspectPrimitive(),INDEX_REG=/^(0|[1-9][0-9]*)$/;exports2.objectToString=
Object.prototype.toString;exports2.hasOwn=Object.prototype.hasOwnProperty;exports2.isEnumerable=Object.prototype.
propertyIsEnumerable;exports2.getOwn=Object.getOwnPropertyDescriptor;var getter=(proto,key)=>(0,exports2.getOwn)(
proto,key).get,TypedArrayPrototype=Object.getPrototypeOf(Uint8Array.prototype);exports2.typedArrayTag=getter(TypedArrayPrototype,
Symbol.toStringTag);exports2.typedArrayLength=getter(TypedArrayPrototype,"length");exports2.setSize=getter(Set.
prototype,"size");exports2.mapSize=getter(Map.prototype,"size");exports2.arrayBufferByteLength=getter(ArrayBuffer.
prototype,"byteLength");exports2.sharedArrayBufferByteLength=typeof SharedArrayBuffer=="undefined"?void 0:getter(
SharedArrayBuffer.prototype,"byteLength");exports2.dataViewBuffer=getter(DataView.prototype,"buffer");exports2.
regExpSource=getter(RegExp.prototype,"source");var hasBrand=(check,value)=>{try{return check.call(value),!0}catch{
return!1}};exports2.hasBrand=hasBrand;var isInstance=(value,ctor)=>{try{return value instanceof ctor}catch{return!1}};
exports2.isInstance=isInstance;var constructorName=value=>{let obj=value,first;for(;obj;){let descriptor=(0,exports2.
getOwn)(obj,"constructor"),ctor=descriptor&&descriptor.value;if(typeof ctor=="function"&&ctor.name!==""&&(0,exports2.
isInstance)(value,ctor))return String(ctor.name);obj=Object.getPrototypeOf(obj),first===void 0&&(first=obj)}return first===
null?null:"Object"};exports2.constructorName=constructorName;var prefixOf=(constructor,tag,fallback,size="")=>{
if(constructor===null)return tag!==""&&fallback!==tag?"["+fallback+size+": null prototype] ["+tag+"] ":"["+fallback+
size+": null prototype] ";let result=constructor+size+" ";if(tag!==""){let position=constructor.indexOf(tag);if(position===
-1)result+="["+tag+"] ";else{let end=position+tag.length;end!==constructor.length&&constructor[end]===constructor[end].
toLowerCase()&&(result+="["+tag+"] ")}}return result};exports2.prefixOf=prefixOf;var ownKeys=value=>{let keys=Object.
keys(value),symbols=Object.getOwnPropertySymbols(value);for(let i=0;i<symbols.length;i++)exports2.isEnumerable.
call(value,symbols[i])&&keys.push(symbols[i]);return keys};exports2.ownKeys=ownKeys;var nonIndexKeys=value=>{let keys=(0,exports2.
ownKeys)(value),out=[];for(let i=0;i<keys.length;i++){let key=keys[i];(typeof key!="string"||!INDEX_REG.test(key)||
+key>4294967294)&&out.push(key)}return out};exports2.nonIndexKeys=nonIndexKeys;var isIndex=key=>INDEX_REG.test(
key);exports2.isIndex=isIndex;var moreItems=remaining=>"... "+remaining+" more item"+(remaining>1?"s":"");exports2.
moreItems=moreItems;var hexBytes=(bytes,max)=>{let length=bytes.length,shown=length>max?max:length,str="";for(let i=0;i<
shown;i++)str+=(i?" ":"")+(bytes[i]<16?"0":"")+bytes[i].toString(16);let remaining=length-shown;return remaining>
0?str+" ... "+remaining+" more byte"+(remaining>1?"s":""):str};exports2.hexBytes=hexBytes;var classBase=(value,constructor,tag)=>{
let base="class "+(exports2.hasOwn.call(value,"name")&&value.name||"(anonymous)");if(constructor!=="Function"&&
constructor!==null&&(base+=" ["+constructor+"]"),tag!==""&&constructor!==tag&&(base+=" ["+tag+"]"),constructor===
null)base+=" extends [null prototype]";else{let superName=Object.getPrototypeOf(value).name;superName&&(base+=
" extends "+superName)}return"["+base+"]"};exports2.classBase=classBase;var CLASS_REG=/^(\s+[^(]*?)\s*{/,COMMENTS_REG=/(\/\/.*?\n)|(\/\*(.|\n)*?\*\/)/g,
BOXED={"[object Number]":Number.prototype.valueOf,"[object String]":String.prototype.valueOf,"[object Boolean]":Boolean.
prototype.valueOf,"[object BigInt]":BigInt.prototype.valueOf,"[object Symbol]":Symbol.prototype.valueOf},functionBase=(value,constructor,tag,formatName)=>{
let source=Function.prototype.toString.call(value);if(source.startsWith("class")&&source.endsWith("}")){let slice=source.
slice(5,-1),bracket=slice.indexOf("{");if(bracket!==-1&&(slice.slice(0,bracket).indexOf("(")===-1||CLASS_REG.test(
slice.replace(COMMENTS_REG,""))))return(0,exports2.classBase)(value,constructor,tag)}let brand=exports2.objectToString.
call(value),type=brand.indexOf("GeneratorFunction")===-1?"Function":"GeneratorFunction";brand.indexOf("Async")!==
-1&&(type="Async"+type);let base="["+type;constructor===null&&(base+=" (null prototype)");let name=value.name;
return base+=name===""?" (anonymous)":": "+(typeof name=="string"?name:formatName(name)),base+="]",constructor!==
type&&constructor!==null&&(base+=" "+constructor),tag!==""&&constructor!==tag&&(base+=" ["+tag+"]"),base};exports2.
functionBase=functionBase;var boxedBase=(value,keys,constructor,tag,indentation)=>{let brand=exports2.objectToString.
call(value),valueOf=BOXED[brand];if(valueOf===void 0)return;let primitive;try{primitive=valueOf.call(value)}catch{
return}let type=brand.slice(8,-1);type==="String"&&keys.splice(0,primitive.length);let base="["+type;return type!==
constructor&&(base+=constructor===null?" (null prototype)":" ("+constructor+")"),base+=": "+(0,inspectPrimitive_1.
formatPrimitive)(primitive,indentation)+"]",tag!==""&&tag!==constructor&&(base+=" ["+tag+"]"),base};exports2.boxedBase=
boxedBase}});var require_inspect=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/inspect.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0});exports2.inspect=void 0;var buffer_1=require_buffer4(),
inspectPrimitive_1=require_inspectPrimitive(),inspectLayout_1=require_inspectLayout(),inspectBrand_1=require_inspectBrand(),
INSPECT_MAX_BYTES=50,KEY_REG=/^[a-zA-Z_][a-zA-Z_0-9]*$/,formatProperty=(ctx,value,recurseTimes,key,kind,desc)=>{
let descriptor=desc||(0,inspectBrand_1.getOwn)(value,key),str;if(descriptor.value!==void 0?(ctx.indentationLvl+=
2,str=formatValue(ctx,descriptor.value,recurseTimes),ctx.indentationLvl-=2):descriptor.get!==void 0?str=descriptor.
set!==void 0?"[Getter/Setter]":"[Getter]":str=descriptor.set!==void 0?"[Setter]":"undefined",kind===1)return str;
let name;return typeof key=="symbol"?name=(0,inspectPrimitive_1.escapeString)(key.toString(),39):KEY_REG.test(
""+key)?name=key==="__proto__"?"['__proto__']":""+key:name=(0,inspectPrimitive_1.quoteString)(""+key),descriptor.
enumerable===!1&&(name="["+name+"]"),name+": "+str},formatExtra=(ctx,value,recurseTimes,key)=>{let item;ctx.indentationLvl+=
2;try{item=value[key]}catch{ctx.indentationLvl+=2,item=value.buffer[key]}let str=formatValue(ctx,item,recurseTimes);
return ctx.indentationLvl-=2,"["+key+"]: "+str},formatSparseArray=(ctx,value,recurseTimes,maxLength,output,i)=>{
let keys=Object.keys(value),index=i;for(;i<keys.length&&output.length<maxLength;i++){let key=keys[i],tmp=+key;
if(tmp>4294967294)break;if(""+index!==key){if(!(0,inspectBrand_1.isIndex)(key))break;let empty=tmp-index;if(output.
push("<"+empty+" empty item"+(empty>1?"s":"")+">"),index=tmp,output.length===maxLength)break}output.push(formatProperty(
ctx,value,recurseTimes,key,1)),index++}let remaining=value.length-index;return output.length!==maxLength?remaining>
0&&output.push("<"+remaining+" empty item"+(remaining>1?"s":"")+">"):remaining>0&&output.push((0,inspectBrand_1.
moreItems)(remaining)),output},formatArray=(ctx,value,recurseTimes)=>{let length=value.length,max=length<inspectLayout_1.
MAX_ARRAY_LENGTH?length:inspectLayout_1.MAX_ARRAY_LENGTH,output=[];for(let i=0;i<max;i++){let desc=(0,inspectBrand_1.
getOwn)(value,i);if(desc===void 0)return formatSparseArray(ctx,value,recurseTimes,max,output,i);output.push(formatProperty(
ctx,value,recurseTimes,i,1,desc))}return length>max&&output.push((0,inspectBrand_1.moreItems)(length-max)),output},
formatTypedArray=(ctx,value)=>{let length=inspectBrand_1.typedArrayLength.call(value),max=length<inspectLayout_1.
MAX_ARRAY_LENGTH?length:inspectLayout_1.MAX_ARRAY_LENGTH,output=[],bigint=length>0&&typeof value[0]!="number";
for(let i=0;i<max;i++)output.push(bigint?value[i]+"n":(0,inspectPrimitive_1.formatNumber)(value[i]));return length>
max&&output.push((0,inspectBrand_1.moreItems)(length-max)),output},formatSet=(ctx,value,recurseTimes)=>{let length=inspectBrand_1.
setSize.call(value),max=length<inspectLayout_1.MAX_ARRAY_LENGTH?length:inspectLayout_1.MAX_ARRAY_LENGTH,output=[],
iterator=Set.prototype.values.call(value);ctx.indentationLvl+=2;for(let entry=iterator.next();!entry.done&&output.
length<max;entry=iterator.next())output.push(formatValue(ctx,entry.value,recurseTimes));return length>max&&output.
push((0,inspectBrand_1.moreItems)(length-max)),ctx.indentationLvl-=2,output},formatMap=(ctx,value,recurseTimes)=>{
let length=inspectBrand_1.mapSize.call(value),max=length<inspectLayout_1.MAX_ARRAY_LENGTH?length:inspectLayout_1.
MAX_ARRAY_LENGTH,output=[],iterator=Map.prototype.entries.call(value);ctx.indentationLvl+=2;for(let entry=iterator.
next();!entry.done&&output.length<max;entry=iterator.next())output.push(formatValue(ctx,entry.value[0],recurseTimes)+
" => "+formatValue(ctx,entry.value[1],recurseTimes));return length>max&&output.push((0,inspectBrand_1.moreItems)(
length-max)),ctx.indentationLvl-=2,output},formatArrayBuffer=(ctx,value)=>{let bytes;try{bytes=new Uint8Array(
value)}catch{return["(detached)"]}return["[Uint8Contents]: <"+(0,inspectBrand_1.hexBytes)(bytes,inspectLayout_1.
MAX_ARRAY_LENGTH)+">"]},noEntries=()=>[],formatRaw=(ctx,value,recurseTimes)=>{let constructor=(0,inspectBrand_1.
constructorName)(value),rawTag="";try{rawTag=value[Symbol.toStringTag]}catch{}let tag=typeof rawTag!="string"||
rawTag!==""&&inspectBrand_1.isEnumerable.call(value,Symbol.toStringTag)?"":rawTag,keys,base="",braces=["{","}"],
formatter=noEntries,kind=0,fallback="Object",extraKeys;if(Symbol.iterator in value||constructor===null){let typed;
if(Array.isArray(value)){if(fallback="Array",keys=(0,inspectBrand_1.nonIndexKeys)(value),braces=[(constructor!==
"Array"||tag!==""?(0,inspectBrand_1.prefixOf)(constructor,tag,"Array","("+value.length+")"):"")+"[","]"],value.
length===0&&keys.length===0)return braces[0]+"]";kind=2,formatter=formatArray}else if((0,inspectBrand_1.hasBrand)(
inspectBrand_1.setSize,value)||(0,inspectBrand_1.hasBrand)(inspectBrand_1.mapSize,value)){let isSet=(0,inspectBrand_1.
hasBrand)(inspectBrand_1.setSize,value),size=isSet?inspectBrand_1.setSize.call(value):inspectBrand_1.mapSize.call(
value);fallback=isSet?"Set":"Map",keys=(0,inspectBrand_1.ownKeys)(value);let prefix=(0,inspectBrand_1.prefixOf)(
constructor,tag,fallback,"("+size+")");if(size===0&&keys.length===0)return prefix+"{}";braces=[prefix+"{","}"],
formatter=isSet?formatSet:formatMap}else if((typed=inspectBrand_1.typedArrayTag.call(value))!==void 0){fallback=
typed,keys=(0,inspectBrand_1.nonIndexKeys)(value);let length=inspectBrand_1.typedArrayLength.call(value);if(braces=
[(0,inspectBrand_1.prefixOf)(constructor,tag,constructor===null?typed:"","("+length+")")+"[","]"],length===0&&
keys.length===0)return braces[0]+"]";kind=2,formatter=formatTypedArray}}if(keys===void 0)if(keys=(0,inspectBrand_1.
ownKeys)(value),typeof value=="function"){if(fallback="Function",base=(0,inspectBrand_1.functionBase)(value,constructor,
tag,name=>formatValue(ctx,name,0)),keys.length===0)return base}else if(constructor==="Object"){if(inspectBrand_1.
objectToString.call(value)==="[object Arguments]"&&inspectBrand_1.hasOwn.call(value,"callee")?braces[0]="[Argu\
ments] {":tag!==""&&(braces[0]=(0,inspectBrand_1.prefixOf)(constructor,tag,"Object")+"{"),keys.length===0)return braces[0]+
"}"}else if((0,inspectBrand_1.hasBrand)(inspectBrand_1.regExpSource,value)){fallback="RegExp";let prefix=(0,inspectBrand_1.
prefixOf)(constructor,tag,"RegExp");if(base=RegExp.prototype.toString.call(constructor===null?new RegExp(value):
value),prefix!=="RegExp "&&(base=prefix+base),keys.length===0||recurseTimes>ctx.depth)return base}else if((0,inspectBrand_1.
hasBrand)(Date.prototype.getTime,value)){fallback="Date";let prefix=(0,inspectBrand_1.prefixOf)(constructor,tag,
"Date"),time=Date.prototype.getTime.call(value);if(base=time!==time?Date.prototype.toString.call(value):Date.prototype.
toISOString.call(value),prefix!=="Date "&&(base=prefix+base),keys.length===0)return base}else if(inspectBrand_1.
objectToString.call(value)==="[object Error]"||(0,inspectBrand_1.isInstance)(value,Error)){fallback="Error";let stack=value.
stack;if(base=typeof stack=="string"&&stack!==""?stack.replace(/\n/g,`
`+" ".repeat(ctx.indentationLvl)):"["+Error.prototype.toString.call(value)+"]",keys.length===0)return base}else if((0,inspectBrand_1.
hasBrand)(inspectBrand_1.arrayBufferByteLength,value)||inspectBrand_1.sharedArrayBufferByteLength!==void 0&&(0,inspectBrand_1.
hasBrand)(inspectBrand_1.sharedArrayBufferByteLength,value))fallback=(0,inspectBrand_1.hasBrand)(inspectBrand_1.
arrayBufferByteLength,value)?"ArrayBuffer":"SharedArrayBuffer",braces[0]=(0,inspectBrand_1.prefixOf)(constructor,
tag,fallback)+"{",formatter=formatArrayBuffer,extraKeys=["byteLength"];else if((0,inspectBrand_1.hasBrand)(inspectBrand_1.
dataViewBuffer,value))fallback="DataView",braces[0]=(0,inspectBrand_1.prefixOf)(constructor,tag,"DataView")+"{",
extraKeys=["byteLength","byteOffset","buffer"];else{let boxed=(0,inspectBrand_1.boxedBase)(value,keys,constructor,
tag,ctx.indentationLvl);if(boxed!==void 0){if(base=boxed,keys.length===0)return base}else{let style=(0,inspectBrand_1.
prefixOf)(constructor,tag,constructor===null?"Object":"");if(keys.length===0)return style+"{}";braces[0]=style+
"{"}}if(recurseTimes>ctx.depth){let name=(0,inspectBrand_1.prefixOf)(constructor,tag,constructor===null?fallback===
tag?"Object":fallback:"").slice(0,-1);return constructor===null?name:"["+name+"]"}recurseTimes++,ctx.seen.push(
value),ctx.currentDepth=recurseTimes;let output=formatter(ctx,value,recurseTimes);if(extraKeys!==void 0)for(let i=0;i<
extraKeys.length;i++)output.push(formatExtra(ctx,value,recurseTimes,extraKeys[i]));for(let i=0;i<keys.length;i++)
output.push(formatProperty(ctx,value,recurseTimes,keys[i],kind));let index=ctx.circular===void 0?void 0:ctx.circular.
get(value);return index!==void 0&&(base=base===""?"<ref *"+index+">":"<ref *"+index+"> "+base),ctx.seen.pop(),
(0,inspectLayout_1.reduceToSingleString)(ctx,output,base,braces,kind,recurseTimes,value)},formatValue=(ctx,value,recurseTimes)=>{
if(typeof value!="object"&&typeof value!="function")return(0,inspectPrimitive_1.formatPrimitive)(value,ctx.indentationLvl);
if(value===null)return"null";if(buffer_1.Buffer.isBuffer(value))return"<"+value.constructor.name+" "+(0,inspectBrand_1.
hexBytes)(value,INSPECT_MAX_BYTES)+">";if(ctx.seen.indexOf(value)!==-1){let circular=ctx.circular;circular===void 0&&
(ctx.circular=circular=new Map);let index=circular.get(value);return index===void 0&&(index=circular.size+1,circular.
set(value,index)),"[Circular *"+index+"]"}return formatRaw(ctx,value,recurseTimes)},inspect=(value,depth=2)=>formatValue(
{depth,indentationLvl:0,currentDepth:0,seen:[],circular:void 0},value,0);exports2.inspect=inspect}});var require_argErrors=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/argErrors.js"(exports2){"use st\
rict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.invalidUrlScheme=exports2.methodNotImplemented=
exports2.invalidThis=exports2.outOfRange=exports2.invalidArgValue=exports2.invalidArgType=exports2.withNativeCode=
exports2.withCode=void 0;var inspect_1=require_inspect(),inspectPrimitive_1=require_inspectPrimitive(),TWO_POW_32=4294967296,
BIG_TWO_POW_32=BigInt(TWO_POW_32),withCode=(error,code)=>{error.code=code;let tagged=error.name+" ["+code+"]";
return Object.defineProperty(error,"name",{value:tagged,enumerable:!1,writable:!0,configurable:!0}),error.stack,
delete error.name,Object.defineProperty(error,"toString",{value:function(){return tagged+": "+this.message},enumerable:!1,
writable:!0,configurable:!0}),error};exports2.withCode=withCode;var withNativeCode=(error,code)=>(error.code=code,
error);exports2.withNativeCode=withNativeCode;var kindOf=name=>name.indexOf(".")===-1?"argument":"property",describeType=value=>{
if(value===null)return"null";if(value===void 0)return"undefined";switch(typeof value){case"bigint":return"type\
 bigint ("+value+"n)";case"number":return"type number ("+(0,inspectPrimitive_1.formatNumber)(value)+")";case"b\
oolean":return"type boolean ("+value+")";case"symbol":return"type symbol ("+value.toString()+")";case"function":
return"function "+value.name;case"string":{let str=value.length>28?value.slice(0,25)+"...":value;return str.indexOf(
"'")===-1?"type string ('"+str+"')":"type string ("+JSON.stringify(str)+")"}}let ctor=value.constructor;return ctor&&
"name"in ctor?"an instance of "+ctor.name:(0,inspect_1.inspect)(value,-1)},describeNativeType=value=>{switch(typeof value){case"\
bigint":return"type bigint ("+value+")";case"symbol":return value.toString();case"function":return"function";case"\
object":{if(value===null)break;let ctor=value.constructor;return"an instance of "+(ctor&&ctor.name||"Object")}}
return describeType(value)},invalidArgType=(name,expected,actual,native)=>{let head=name.endsWith(" argument")?
"The "+name+" ":'The "'+name+'" '+kindOf(name)+" ",received=native?describeNativeType(actual):describeType(actual),
error=new TypeError(head+"must be "+expected+". Received "+received);return native?(0,exports2.withNativeCode)(
error,"ERR_INVALID_ARG_TYPE"):(0,exports2.withCode)(error,"ERR_INVALID_ARG_TYPE")};exports2.invalidArgType=invalidArgType;
var invalidArgValue=(name,value,reason="is invalid")=>{let inspected=(0,inspect_1.inspect)(value);return inspected.
length>128&&(inspected=inspected.slice(0,128)+"..."),(0,exports2.withCode)(new TypeError("The "+kindOf(name)+"\
 '"+name+"' "+reason+". Received "+inspected),"ERR_INVALID_ARG_VALUE")};exports2.invalidArgValue=invalidArgValue;
var outOfRange=(name,range,value,native)=>{let message='The value of "'+name+'" is out of range. It must be '+
range+". Received ";if(native)return(0,exports2.withNativeCode)(new RangeError(message+String(value)),"ERR_OUT\
_OF_RANGE");let received;return Number.isInteger(value)&&Math.abs(value)>TWO_POW_32?received=(0,inspectPrimitive_1.
addNumericalSeparator)(""+value):typeof value=="bigint"?(received=""+value,(value>BIG_TWO_POW_32||value<-BIG_TWO_POW_32)&&
(received=(0,inspectPrimitive_1.addNumericalSeparator)(received)),received+="n"):received=(0,inspect_1.inspect)(
value),(0,exports2.withCode)(new RangeError(message+received),"ERR_OUT_OF_RANGE")};exports2.outOfRange=outOfRange;
var invalidThis=type=>(0,exports2.withCode)(new TypeError('Value of "this" must be of type '+type),"ERR_INVALI\
D_THIS");exports2.invalidThis=invalidThis;var methodNotImplemented=method=>(0,exports2.withCode)(new Error("Th\
e "+method+" method is not implemented"),"ERR_METHOD_NOT_IMPLEMENTED");exports2.methodNotImplemented=methodNotImplemented;
var invalidUrlScheme=expected=>(0,exports2.withCode)(new TypeError("The URL must be of scheme "+expected),"ERR\
_INVALID_URL_SCHEME");exports2.invalidUrlScheme=invalidUrlScheme}});var require_encoding2=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/encoding.js"(exports2){"use str\
ict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.ENCODING_UTF8=void 0;exports2.assertEncoding=
assertEncoding;exports2.strToEncoding=strToEncoding;var buffer_1=require_buffer4(),argErrors_1=require_argErrors();
exports2.ENCODING_UTF8="utf8";function assertEncoding(encoding){if(encoding&&!buffer_1.Buffer.isEncoding(encoding))
throw(0,argErrors_1.invalidArgValue)("encoding",encoding,"is invalid encoding")}function strToEncoding(str,encoding){
return!encoding||encoding===exports2.ENCODING_UTF8?str:encoding==="buffer"?new buffer_1.Buffer(str):new buffer_1.
Buffer(str).toString(encoding)}}});var require_lib=__commonJS({"node_modules/glob-to-regex.js/lib/index.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.toMatcher=exports2.toRegex=exports2.expandBraces=void 0;var NODOT="\
(?!\\.)",STAR="[^/]*",GLOBSTAR_NODOT="[^/]*(?:/(?!\\.)[^/]*)*",literal=(pattern,i,code)=>{switch(code){case 36:case 42:case 63:case 91:case 40:case 41:case 43:case 46:case 92:case 93:case 94:case 123:case 124:case 125:
return"\\"+pattern[i];default:return pattern[i]}},posixClass=name=>{switch(name){case"alnum":return"0-9A-Za-z";case"\
alpha":return"A-Za-z";case"ascii":return"\\x00-\\x7f";case"blank":return" \\t";case"cntrl":return"\\x00-\\x1f\\x7\
f";case"digit":return"0-9";case"graph":return"\\x21-\\x7e";case"lower":return"a-z";case"print":return"\\x20-\\x7\
e";case"punct":return"\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e";case"space":return" \\t\\r\\n\\v\\f";case"\
upper":return"A-Z";case"word":return"0-9A-Za-z_";case"xdigit":return"0-9A-Fa-f"}},classEnd=(pattern,i)=>{let length=pattern.
length,j=i+1,first=pattern.charCodeAt(j);for((first===33||first===94)&&j++,pattern.charCodeAt(j)===93&&j++;j<length;j++){
let code=pattern.charCodeAt(j);if(code===93)return j+1;if(code===91&&pattern.charCodeAt(j+1)===58){let close=pattern.
indexOf(":]",j+2);close>0&&(j=close+1)}}return-1},member=(pattern,i)=>{let code=pattern.charCodeAt(i);return(code===
93||code===92||code===91||code===94||code===45?"\\":"")+pattern[i]},classSource=(pattern,i,end)=>{let last=end-
1,j=i+1,out="",members2=0,first=pattern.charCodeAt(j),negate=first===33||first===94;for(negate&&j++;j<last;){if(pattern.
charCodeAt(j)===91&&pattern.charCodeAt(j+1)===58){let close=pattern.indexOf(":]",j+2),cls=close>0?posixClass(pattern.
slice(j+2,close)):void 0;if(cls!==void 0){out+=cls,members2+=2,j=close+2;continue}}if(pattern.charCodeAt(j+1)===
45&&j+2<last){pattern.charCodeAt(j+2)>=pattern.charCodeAt(j)&&(out+=member(pattern,j)+"-"+member(pattern,j+2),
members2+=2),j+=3;continue}out+=member(pattern,j),members2++,j++}return!negate&&members2===1?literal(pattern,last-
1,pattern.charCodeAt(last-1)):members2?(negate?"[^":"[")+out+"]":negate?"[^/]":"[]"},groupEnd=(pattern,i)=>{let length=pattern.
length,depth=1;for(;i<length;i++){let code=pattern.charCodeAt(i);if(code===91){let end=classEnd(pattern,i);end>
0&&(i=end-1)}else if(code===40)depth++;else if(code===41&&!--depth)return i+1}return-1},splitAlts=body=>{let length=body.
length,alts=[],depth=0,from=0;for(let i=0;i<length;i++){let code=body.charCodeAt(i);if(code===91){let end=classEnd(
body,i);end>0&&(i=end-1)}else code===40?depth++:code===41?depth--:code===124&&!depth&&(alts.push(body.slice(from,
i)),from=i+1)}return alts.push(body.slice(from)),alts},isExtglobPrefix=code=>code===63||code===42||code===43||
code===64||code===33,altsSource=(alts,extglob,nodot,tail,segStart)=>{let out="";for(let i=0;i<alts.length;i++)
out+=(i?"|":"")+compile(alts[i],extglob,nodot,tail,segStart);return out},extglobSource=(type,alts,extglob,nodot,tail,segStart)=>{
let guard=nodot&&segStart?NODOT:"",body=altsSource(alts,extglob,nodot,tail,segStart);switch(type){case 63:return"\
(?:"+body+")?";case 64:return"(?:"+body+")";case 33:return alts.length===1&&!alts[0]?guard+"[^/]+":"(?!(?:"+body+
")"+tail+"$)"+guard+STAR}let more=guard?altsSource(alts,extglob,nodot,tail,!1):body;if(more===body)return"(?:"+
body+")"+(type===42?"*":"+");let once="(?:"+body+")(?:"+more+")*";return type===42?"(?:"+once+")?":once},compile=(pattern,extglob,nodot,tail,segStart)=>{
let length=pattern.length,out="",i=0,start=segStart;for(;i<length;){let code=pattern.charCodeAt(i);if(extglob&&
pattern.charCodeAt(i+1)===40&&isExtglobPrefix(code)){let end=groupEnd(pattern,i+2);if(end>0){let after=compile(
pattern.slice(end),extglob,nodot,tail,!1),alts=splitAlts(pattern.slice(i+2,end-1));return out+extglobSource(code,
alts,extglob,nodot,after+tail,start)+after}}let atStart=start,guard=nodot&&atStart?NODOT:"";switch(start=!1,code){case 42:{
let j=i+1;for(;pattern.charCodeAt(j)===42;)j++;if(j===i+1){let whole=atStart&&(j===length||pattern.charCodeAt(
j)===47);out+=guard+(whole?"[^/]+":STAR),i=j;break}let slash=pattern.charCodeAt(j)===47;for(;slash;){let k=j+1;
if(pattern.charCodeAt(k)!==42||pattern.charCodeAt(k+1)!==42)break;for(k+=2;pattern.charCodeAt(k)===42;)k++;if(k===
length)j=k,slash=!1;else if(pattern.charCodeAt(k)===47)j=k;else break}slash?(out+=nodot?"(?:"+guard+GLOBSTAR_NODOT+
"/)?":"(?:.*/)?",j++,start=!0):out+=nodot?guard+GLOBSTAR_NODOT:".*",i=j;break}case 63:out+=guard+"[^/]",i++;break;case 91:{
let end=classEnd(pattern,i);if(end<0){out+="\\[",i++;break}let cls=classSource(pattern,i,end);out+=(cls.charCodeAt(
0)===91?guard:"")+cls,i=end;break}case 47:out+="/",i++,start=!0;break;default:out+=literal(pattern,i,code),i++}}
return out},closingBrace=(pattern,open)=>{let length=pattern.length,depth=0;for(let i=open;i<length;i++){let code=pattern.
charCodeAt(i);if(code===123)depth++;else if(code===125&&!--depth)return i}return-1},commaSplit=body=>{let length=body.
length,parts=[],depth=0,from=0;for(let i=0;i<length;i++){let code=body.charCodeAt(i);code===123?depth++:code===
125?depth--:code===44&&!depth&&(parts.push(body.slice(from,i)),from=i+1)}if(parts.length)return parts.push(body.
slice(from)),parts},NUMERIC_RANGE=/^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/,ALPHA_RANGE=/^([a-zA-Z])\.\.([a-zA-Z])(?:\.\.(-?\d+))?$/,
PADDED=/^-?0\d/,rangeOf=(body,max)=>{let match=NUMERIC_RANGE.exec(body),alpha=!match;if(alpha&&(match=ALPHA_RANGE.
exec(body)),!match)return;let from=alpha?match[1].charCodeAt(0):+match[1],to=alpha?match[2].charCodeAt(0):+match[2],
step=match[3]===void 0?1:Math.abs(+match[3])||1,width=!alpha&&(PADDED.test(match[1])||PADDED.test(match[2]))?Math.
max(match[1].length,match[2].length):0,out=[],dir=from<=to?step:-step;for(let n=from;(dir>0?n<=to:n>=to)&&out.
length<max;n+=dir){if(alpha){out.push(String.fromCharCode(n));continue}let s=String(n),need=width-s.length;if(need>
0){let zeros="";for(let k=0;k<need;k++)zeros+="0";s=n<0?"-"+zeros+s.slice(1):zeros+s}out.push(s)}return out},expandInto=(pattern,out,max)=>{
for(let open=pattern.indexOf("{");open>=0;open=pattern.indexOf("{",open+1)){let close=closingBrace(pattern,open);
if(close<0)continue;let body=pattern.slice(open+1,close),alts=commaSplit(body)||rangeOf(body,max);if(!alts)continue;
let prefix=pattern.slice(0,open),suffixes=(0,exports2.expandBraces)(pattern.slice(close+1),max);for(let i=0;i<
alts.length;i++){let heads=(0,exports2.expandBraces)(alts[i],max);for(let j=0;j<heads.length;j++){let head=prefix+
heads[j];for(let k=0;k<suffixes.length;k++){if(out.length>=max)return;out.push(head+suffixes[k])}}}return}out.
push(pattern)},expandBraces=(pattern,max=1e5)=>{let out=[];return expandInto(pattern,out,max),out};exports2.expandBraces=
expandBraces;var toRegex=(pattern,options)=>{let extglob=!!(options!=null&&options.extglob),nodot=(options==null?
void 0:options.dot)===!1,source;if(pattern.indexOf("{")<0)source=compile(pattern,extglob,nodot,"",!0);else{let set=(0,exports2.
expandBraces)(pattern),length=set.length;if(length===1)source=compile(set[0],extglob,nodot,"",!0);else{let seen=new Set;
source="(?:";for(let i=0;i<length;i++){let one=set[i];seen.has(one)||(seen.size&&(source+="|"),seen.add(one),source+=
compile(one,extglob,nodot,"",!0))}source+=")"}}return new RegExp("^"+source+"$",options!=null&&options.nocase?
"i":"")};exports2.toRegex=toRegex;var isRegExp=/^\/(.{1,4096})\/([gimsuy]{0,6})$/,toMatcher=(pattern,options)=>{
let regexes=[],patterns=Array.isArray(pattern)?pattern:[pattern];for(let pat of patterns)if(typeof pat=="strin\
g"){let match=isRegExp.exec(pat);if(match){let[,expr,flags]=match;regexes.push(new RegExp(expr,flags))}else regexes.
push((0,exports2.toRegex)(pat,options))}else regexes.push(pat);return regexes.length?new Function("p","return "+
regexes.map(r=>r+".test(p)").join("||")):()=>!1};exports2.toMatcher=toMatcher}});var require_watchIgnore=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/watchIgnore.js"(exports2){"us\
e strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.watchIgnoreToMatcher=exports2.watchIgnorePatternToMatcher=
void 0;var glob_to_regex_js_1=require_lib(),watchIgnorePatternToMatcher=pattern=>{if(typeof pattern=="function")
return pattern;if(pattern instanceof RegExp)return filename=>pattern.test(filename);if(typeof pattern=="string"){
let regex=(0,glob_to_regex_js_1.toRegex)(pattern);return filename=>regex.test(filename)}throw new TypeError(`T\
he "options.ignore" property must be of type string, RegExp, function, or an array thereof. Received ${typeof pattern}`)};
exports2.watchIgnorePatternToMatcher=watchIgnorePatternToMatcher;var watchIgnoreToMatcher=ignore=>{if(Array.isArray(
ignore)){let matchers=ignore.map(exports2.watchIgnorePatternToMatcher);return filename=>matchers.some(matcher=>matcher(
filename))}return(0,exports2.watchIgnorePatternToMatcher)(ignore)};exports2.watchIgnoreToMatcher=watchIgnoreToMatcher}});var require_fsCallbackApiList=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/lists/fsCallbackApiList\
.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.fsCallbackApiList=
void 0;exports2.fsCallbackApiList=["access","appendFile","chmod","chown","close","copyFile","cp","createReadSt\
ream","createWriteStream","exists","fchmod","fchown","fdatasync","fstat","fsync","ftruncate","futimes","glob",
"lchmod","lchown","link","lstat","mkdir","mkdtemp","open","openAsBlob","opendir","read","readv","readdir","rea\
dFile","readlink","realpath","rename","rm","rmdir","stat","statfs","symlink","truncate","unlink","unwatchFile",
"utimes","lutimes","watch","watchFile","write","writev","writeFile"]}});var require_fsSynchronousApiList=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/lists/fsSynchronousA\
piList.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.fsSynchronousApiList=
void 0;exports2.fsSynchronousApiList=["accessSync","appendFileSync","chmodSync","chownSync","closeSync","copyF\
ileSync","cpSync","existsSync","fchmodSync","fchownSync","fdatasyncSync","fstatSync","fsyncSync","ftruncateSyn\
c","futimesSync","globSync","lchmodSync","lchownSync","linkSync","lstatSync","mkdirSync","mkdtempSync","openSy\
nc","opendirSync","readdirSync","readFileSync","readlinkSync","readSync","readvSync","realpathSync","renameSyn\
c","rmdirSync","rmSync","statfsSync","statSync","symlinkSync","truncateSync","unlinkSync","utimesSync","lutime\
sSync","writeFileSync","writeSync","writevSync"]}});var require_fsCommonObjectsList=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/lists/fsCommonObjects\
List.js"(exports2){"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.fsCommonObjectsList=
void 0;exports2.fsCommonObjectsList=["F_OK","R_OK","W_OK","X_OK","constants","Stats","StatFs","Dir","Dirent","\
StatWatcher","FSWatcher","ReadStream","WriteStream"]}});var require_lib2=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/index.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.fsCommonObjectsList=exports2.fsSynchronousApiList=exports2.
fsCallbackApiList=void 0;var tslib_1=require_tslib();tslib_1.__exportStar(require_types2(),exports2);tslib_1.__exportStar(
require_constants(),exports2);tslib_1.__exportStar(require_AMODE(),exports2);tslib_1.__exportStar(require_FLAG(),
exports2);tslib_1.__exportStar(require_path2(),exports2);tslib_1.__exportStar(require_encoding2(),exports2);tslib_1.
__exportStar(require_watchIgnore(),exports2);var fsCallbackApiList_1=require_fsCallbackApiList();Object.defineProperty(
exports2,"fsCallbackApiList",{enumerable:!0,get:function(){return fsCallbackApiList_1.fsCallbackApiList}});var fsSynchronousApiList_1=require_fsSynchronousApiList();
Object.defineProperty(exports2,"fsSynchronousApiList",{enumerable:!0,get:function(){return fsSynchronousApiList_1.
fsSynchronousApiList}});var fsCommonObjectsList_1=require_fsCommonObjectsList();Object.defineProperty(exports2,
"fsCommonObjectsList",{enumerable:!0,get:function(){return fsCommonObjectsList_1.fsCommonObjectsList}})}});var require_json=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/json.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.flattenJSON=void 0;var buffer_1=require_buffer4(),fs_node_utils_1=require_lib2(),
flattenJSON=nestedJSON=>{let flatJSON={};function flatten(pathPrefix,node){for(let path in node){let contentOrNode=node[path],
joinedPath=(0,fs_node_utils_1.pathJoin)(pathPrefix,path);typeof contentOrNode=="string"||contentOrNode instanceof
buffer_1.Buffer?flatJSON[joinedPath]=contentOrNode:typeof contentOrNode=="object"&&contentOrNode!==null&&!(contentOrNode instanceof
buffer_1.Buffer)&&Object.keys(contentOrNode).length>0?flatten(joinedPath,contentOrNode):flatJSON[joinedPath]=null}}
return flatten("",nestedJSON),flatJSON};exports2.flattenJSON=flattenJSON}});var require_constants2=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/constants.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0})}});var require_result=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/result.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.Ok=Ok;exports2.Err=Err;function Ok(value){return{ok:!0,
value}}function Err(err){return{ok:!1,err}}}});var require_fanout=__commonJS({"node_modules/thingies/lib/fanout.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.FanOut=void 0;var FanOut=class{constructor(){this.listeners=new Set}emit(data){
this.listeners.forEach(listener=>listener(data))}listen(listener){let listeners=this.listeners;return listeners.
add(listener),()=>listeners.delete(listener)}};exports2.FanOut=FanOut}});var require_process=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/process.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.createProcess=createProcess;var maybeReturnProcess=()=>{
if(typeof process!="undefined")return process;try{return require("process")}catch{return}};function createProcess(){
let p=maybeReturnProcess()||{};return p.cwd||(p.cwd=()=>"/"),p.emitWarning||(p.emitWarning=(message,type)=>{console.
warn(`${type}${type?": ":""}${message}`)}),p.env||(p.env={}),p}exports2.default=createProcess()}});var require_Node=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/Node.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Node=void 0;var fanout_1=require_fanout(),process_1=require_process(),
buffer_1=require_buffer4(),fs_node_utils_1=require_lib2(),{S_IFMT,S_IFDIR,S_IFREG,S_IFLNK,S_IFCHR}=fs_node_utils_1.
constants,getuid=()=>{var _a,_b,_c;return(_c=(_b=(_a=process_1.default).getuid)==null?void 0:_b.call(_a))!=null?
_c:0},getgid=()=>{var _a,_b,_c;return(_c=(_b=(_a=process_1.default).getgid)==null?void 0:_b.call(_a))!=null?_c:
0},EMPTY_BUFFER=(0,buffer_1.bufferAllocUnsafe)(0),Node=class{constructor(ino,mode=438,uid=getuid(),gid=getgid()){
this.changes=new fanout_1.FanOut,this._uid=getuid(),this._gid=getgid(),this._atime=new Date,this._mtime=new Date,
this._ctime=new Date,this._btime=new Date,this.buf=EMPTY_BUFFER,this.capacity=0,this.size=0,this.rdev=0,this._nlink=
1,this.mode=mode,this.ino=ino,this._uid=uid,this._gid=gid}set ctime(ctime){this._ctime=ctime}get ctime(){return this.
_ctime}set btime(btime){this._btime=btime}get btime(){return this._btime}set uid(uid){this._uid=uid,this.ctime=
new Date}get uid(){return this._uid}set gid(gid){this._gid=gid,this.ctime=new Date}get gid(){return this._gid}set atime(atime){
this._atime=atime}get atime(){return this._atime}set mtime(mtime){this._mtime=mtime,this.ctime=new Date}get mtime(){
return this._mtime}get perm(){return this.mode&~S_IFMT}set perm(perm){this.mode=this.mode&S_IFMT|perm&~S_IFMT,
this.ctime=new Date}set nlink(nlink){this._nlink=nlink,this.ctime=new Date}get nlink(){return this._nlink}getString(encoding="\
utf8"){return this.atime=new Date,this.getBuffer().toString(encoding)}setString(str){this._setBuf((0,buffer_1.
bufferFrom)(str,"utf8"))}getBuffer(){return this.atime=new Date,this.buf||(this.buf=(0,buffer_1.bufferAllocUnsafe)(
0)),(0,buffer_1.bufferFrom)(this.buf.subarray(0,this.size))}setBuffer(buf){let copy=(0,buffer_1.bufferFrom)(buf);
this._setBuf(copy)}_setBuf(buf){let size=buf.length;this.buf=buf,this.capacity=size,this.size=size,this.touch()}getSize(){
return this.size}setModeProperty(property){this.mode=property}isFile(){return(this.mode&S_IFMT)===S_IFREG}isDirectory(){
return(this.mode&S_IFMT)===S_IFDIR}isSymlink(){return(this.mode&S_IFMT)===S_IFLNK}isCharacterDevice(){return(this.
mode&S_IFMT)===S_IFCHR}makeSymlink(symlink){this.mode=S_IFLNK|438,this.symlink=symlink}write(buf,off=0,len=buf.
length,pos=0){let bufLength=buf.length;if(off+len>bufLength&&(len=bufLength-off),len<=0)return 0;let requiredSize=pos+
len;if(requiredSize>this.capacity){let newCapacity=Math.max(this.capacity*2,64);for(;newCapacity<requiredSize;)
newCapacity*=2;let newBuf=(0,buffer_1.bufferAllocUnsafe)(newCapacity);this.size>0&&this.buf.copy(newBuf,0,0,this.
size),this.buf=newBuf,this.capacity=newCapacity}return pos>this.size&&this.buf.fill(0,this.size,pos),buf.copy(
this.buf,pos,off,off+len),requiredSize>this.size&&(this.size=requiredSize),this.touch(),len}read(buf,off=0,len=buf.
byteLength,pos=0){if(this.atime=new Date,pos>=this.size)return 0;let actualLen=len;if(actualLen>buf.byteLength&&
(actualLen=buf.byteLength),actualLen+pos>this.size&&(actualLen=this.size-pos),actualLen<=0)return 0;let buf2=buf instanceof
buffer_1.Buffer?buf:buffer_1.Buffer.from(buf.buffer,buf.byteOffset,buf.byteLength);return this.buf.copy(buf2,off,
pos,pos+actualLen),actualLen}truncate(len=0){if(len<=0){this.buf=EMPTY_BUFFER,this.capacity=0,this.size=0,this.
touch();return}if(len<=this.size)this.size=len;else{if(len>this.capacity){let newCapacity=Math.max(this.capacity*
2,64);for(;newCapacity<len;)newCapacity*=2;let buf=(0,buffer_1.bufferAllocUnsafe)(newCapacity);this.size>0&&this.
buf.copy(buf,0,0,this.size),buf.fill(0,this.size,len),this.buf=buf,this.capacity=newCapacity}else this.buf.fill(
0,this.size,len);this.size=len}this.touch()}chmod(perm){this.mode=this.mode&S_IFMT|perm&~S_IFMT,this.touch()}chown(uid,gid){
this.uid=uid,this.gid=gid,this.touch()}touch(){this.mtime=new Date,this.changes.emit(["modify"])}canRead(uid=getuid(),gid=getgid()){
return!!(this.perm&4||gid===this.gid&&this.perm&32||uid===this.uid&&this.perm&256)}canWrite(uid=getuid(),gid=getgid()){
return!!(this.perm&2||gid===this.gid&&this.perm&16||uid===this.uid&&this.perm&128)}canExecute(uid=getuid(),gid=getgid()){
return!!(this.perm&1||gid===this.gid&&this.perm&8||uid===this.uid&&this.perm&64)}del(){this.changes.emit(["del\
ete"])}toJSON(){return{ino:this.ino,uid:this.uid,gid:this.gid,atime:this.atime.getTime(),mtime:this.mtime.getTime(),
ctime:this.ctime.getTime(),btime:this.btime.getTime(),perm:this.perm,mode:this.mode,nlink:this.nlink,symlink:this.
symlink,data:this.getString()}}};exports2.Node=Node}});var require_Link=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/Link.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Link=void 0;var fs_node_utils_1=require_lib2(),fanout_1=require_fanout(),
{S_IFREG}=fs_node_utils_1.constants,Link=class _Link{get steps(){return this._steps}set steps(val){this._steps=
val;for(let[child,link]of this.children.entries())child==="."||child===".."||link==null||link.syncSteps()}constructor(vol,parent,name){
this.changes=new fanout_1.FanOut,this.children=new Map,this._steps=[],this.ino=0,this.length=0,this.vol=vol,this.
parent=parent,this.name=name,this.syncSteps()}setNode(node){this.node=node,this.ino=node.ino}getNode(){return this.
node}createChild(name,node=this.vol.createNode(S_IFREG|438)){let link=new _Link(this.vol,this,name);return link.
setNode(node),node.isDirectory()&&(link.children.set(".",link),link.getNode().nlink++),this.setChild(name,link),
link}setChild(name,link=new _Link(this.vol,this,name)){return this.children.set(name,link),link.parent=this,this.
length++,link.getNode().isDirectory()&&(link.children.set("..",this),this.getNode().nlink++),this.getNode().mtime=
new Date,this.changes.emit(["child:add",link,this]),link}deleteChild(link){link.getNode().isDirectory()&&(link.
children.delete(".."),this.getNode().nlink--),this.children.delete(link.getName()),this.length--,this.getNode().
mtime=new Date,this.changes.emit(["child:del",link,this])}getChild(name){return this.getNode().atime=new Date,
this.children.get(name)}getPath(){return this.steps.join("/")}getParentPath(){let parent=this.steps.slice(0,-1).
join("/");return parent||"/"}getName(){return this.steps[this.steps.length-1]}toJSON(){return{steps:this.steps,
ino:this.ino,children:Array.from(this.children.keys())}}syncSteps(){this.steps=this.parent?this.parent.steps.concat(
[this.name]):[this.name]}};exports2.Link=Link}});var require_File=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/File.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.File=void 0;var fs_node_utils_1=require_lib2(),{O_APPEND}=fs_node_utils_1.
constants,File=class{constructor(link,node,flags,fd){this.link=link,this.node=node,this.flags=flags,this.fd=fd,
this.position=0}getString(encoding="utf8"){return this.node.getString()}setString(str){this.node.setString(str)}getBuffer(){
return this.node.getBuffer()}setBuffer(buf){this.node.setBuffer(buf)}getSize(){return this.node.getSize()}truncate(len){
this.node.truncate(len)}seekTo(position){this.position=position}write(buf,offset=0,length=buf.length,position){
let append=!!(this.flags&O_APPEND),explicit=!append&&typeof position=="number",pos=append?this.node.getSize():
explicit?position:this.position,bytes=this.node.write(buf,offset,length,pos);return explicit||(this.position=pos+
bytes),bytes}read(buf,offset=0,length=buf.byteLength,position){let explicit=typeof position=="number",pos=explicit?
position:this.position,bytes=this.node.read(buf,offset,length,pos);return explicit||(this.position=pos+bytes),
bytes}chmod(perm){this.node.chmod(perm)}chown(uid,gid){this.node.chown(uid,gid)}};exports2.File=File}});var require_validators=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/validators.js"(exports2){"use \
strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.validateAbortSignal=exports2.validateBuffer=
exports2.validateStringArray=exports2.validateArray=exports2.validateOneOf=exports2.validateObject=exports2.validateFunction=
exports2.validateBoolean=exports2.validateString=exports2.validateUint32=exports2.validateInt32=exports2.validateInteger=
exports2.INT32_MAX=void 0;var argErrors_1=require_argErrors();exports2.INT32_MAX=2147483647;var INT32_MIN=-2147483648,
UINT32_MAX=4294967295,MAX_SAFE=9007199254740991,validateRange=(value,name,min,max)=>{if(typeof value!="number")
throw(0,argErrors_1.invalidArgType)(name,"of type number",value);if(!Number.isInteger(value))throw(0,argErrors_1.
outOfRange)(name,"an integer",value);if(value<min||value>max)throw(0,argErrors_1.outOfRange)(name,">= "+min+" \
&& <= "+max,value)},validateInteger=(value,name,min=-MAX_SAFE,max=MAX_SAFE)=>validateRange(value,name,min,max);
exports2.validateInteger=validateInteger;var validateInt32=(value,name,min=INT32_MIN,max=exports2.INT32_MAX)=>validateRange(
value,name,min,max);exports2.validateInt32=validateInt32;var validateUint32=(value,name,positive)=>validateRange(
value,name,positive?1:0,UINT32_MAX);exports2.validateUint32=validateUint32;var validateString=(value,name)=>{if(typeof value!=
"string")throw(0,argErrors_1.invalidArgType)(name,"of type string",value)};exports2.validateString=validateString;
var validateBoolean=(value,name)=>{if(typeof value!="boolean")throw(0,argErrors_1.invalidArgType)(name,"of typ\
e boolean",value)};exports2.validateBoolean=validateBoolean;var validateFunction=(value,name)=>{if(typeof value!=
"function")throw(0,argErrors_1.invalidArgType)(name,"of type function",value)};exports2.validateFunction=validateFunction;
var validateObject=(value,name,options=0)=>{if(value===null&&!(options&1)||Array.isArray(value)&&!(options&2)||
value!==null&&typeof value!="object"&&(typeof value!="function"||!(options&4)))throw(0,argErrors_1.invalidArgType)(
name,"of type object",value)};exports2.validateObject=validateObject;var validateOneOf=(value,name,oneOf)=>{if(oneOf.
includes(value))return;let allowed="";for(let i=0;i<oneOf.length;i++){let one=oneOf[i];allowed+=(i?", ":"")+(typeof one==
"string"?"'"+one+"'":String(one))}throw(0,argErrors_1.invalidArgValue)(name,value,"must be one of: "+allowed)};
exports2.validateOneOf=validateOneOf;var validateArray=(value,name,minLength=0)=>{if(!Array.isArray(value))throw(0,argErrors_1.
invalidArgType)(name,"an instance of Array",value);if(value.length<minLength)throw(0,argErrors_1.invalidArgValue)(
name,value,"must have a length of at least "+minLength)};exports2.validateArray=validateArray;var validateStringArray=(value,name)=>{
(0,exports2.validateArray)(value,name);let array=value;for(let i=0;i<array.length;i++)if(typeof array[i]!="str\
ing")throw(0,argErrors_1.invalidArgType)(name+"["+i+"]","of type string",array[i])};exports2.validateStringArray=
validateStringArray;var validateBuffer=(buffer,name="buffer")=>{if(!ArrayBuffer.isView(buffer))throw(0,argErrors_1.
invalidArgType)(name,"an instance of Buffer, TypedArray, or DataView",buffer)};exports2.validateBuffer=validateBuffer;
var validateAbortSignal=(signal,name)=>{if(signal!==void 0&&(signal===null||typeof signal!="object"||!("aborte\
d"in signal)))throw(0,argErrors_1.invalidArgType)(name,"an instance of AbortSignal",signal)};exports2.validateAbortSignal=
validateAbortSignal}});var require_util2=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/util.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.filenameToSteps=exports2.resolve=exports2.unixify=exports2.isWin=void 0;
exports2.isFd=isFd;exports2.validateFd=validateFd;exports2.dataToBuffer=dataToBuffer;exports2.nullCheck=nullCheck;
exports2.pathToFilename=pathToFilename;var path_1=require_path(),buffer_1=require_buffer4(),process_1=require_process(),
fs_node_utils_1=require_lib2(),argErrors_1=require_argErrors(),validators_1=require_validators();exports2.isWin=
process_1.default.platform==="win32";var resolveCrossPlatform=path_1.resolve,isSeparator=(str,i)=>{let char=str[i];
return i>0&&(char==="/"||exports2.isWin&&char==="\\")},removeTrailingSeparator=str=>{let i=str.length-1;if(i<2)
return str;for(;isSeparator(str,i);)i--;return str.substr(0,i+1)},normalizePath=(str,stripTrailing)=>{if(typeof str!=
"string")throw new TypeError("expected a string");return str=str.replace(/[\\\/]+/g,"/"),stripTrailing!==!1&&(str=
removeTrailingSeparator(str)),str},unixify=(filepath,stripTrailing=!0)=>exports2.isWin?(filepath=normalizePath(
filepath,stripTrailing),filepath.replace(/^([a-zA-Z]+:|\.\/)/,"")):filepath;exports2.unixify=unixify;var resolve=(filename,base=process_1.
default.cwd())=>resolveCrossPlatform(base,filename);exports2.resolve=resolve;if(exports2.isWin){let _resolve=resolve;
exports2.resolve=resolve=(filename,base)=>(0,exports2.unixify)(_resolve(filename,base))}var filenameToSteps=(filename,base)=>{
let fullPathSansSlash=resolve(filename,base).substring(1);return fullPathSansSlash?fullPathSansSlash.split(fs_node_utils_1.
pathSep):[]};exports2.filenameToSteps=filenameToSteps;function isFd(path){return path>>>0===path}function validateFd(fd){
if(typeof fd!="number")throw(0,argErrors_1.invalidArgType)("fd","of type number",fd,!0);if((fd<0||fd>validators_1.
INT32_MAX)&&fd!==1/0&&fd!==-1/0)throw(0,argErrors_1.outOfRange)("fd",">= 0 && <= "+validators_1.INT32_MAX,fd,!0);
if(!Number.isInteger(fd))throw(0,argErrors_1.outOfRange)("fd","an integer",fd,!0)}function dataToBuffer(data,encoding=fs_node_utils_1.
ENCODING_UTF8){return buffer_1.Buffer.isBuffer(data)?data:data instanceof Uint8Array?(0,buffer_1.bufferFrom)(data):
encoding==="buffer"?(0,buffer_1.bufferFrom)(String(data),"utf8"):(0,buffer_1.bufferFrom)(String(data),encoding)}
var NO_NULL_BYTES="must be a string, Uint8Array, or URL without null bytes",checkNullByte=(path,name,received)=>{
if(path.indexOf("\0")!==-1)throw(0,argErrors_1.invalidArgValue)(name,received,NO_NULL_BYTES)};function nullCheck(path,name="\
path"){if(path instanceof Uint8Array){for(let i=0;i<path.length;i++)if(!path[i])throw(0,argErrors_1.invalidArgValue)(
name,path,NO_NULL_BYTES);return!0}let str=""+path;return checkNullByte(str,name,str),!0}var isURL=value=>!!value&&
!!value.href&&!!value.protocol&&value.auth===void 0&&value.path===void 0,getPathFromURL=url=>{if(url.protocol!==
"file:")throw(0,argErrors_1.invalidUrlScheme)("file");if(url.hostname!=="")throw(0,argErrors_1.withCode)(new TypeError(
'File URL host must be "localhost" or empty on '+process_1.default.platform),"ERR_INVALID_FILE_URL_HOST");let pathname=url.
pathname;for(let n=0;n<pathname.length;n++)if(pathname[n]==="%"){let third=pathname.codePointAt(n+2)|32;if(pathname[n+
1]==="2"&&third===102)throw(0,argErrors_1.withCode)(new TypeError("File URL path must not include encoded / ch\
aracters"),"ERR_INVALID_FILE_URL_PATH")}let filepath=decodeURIComponent(pathname);return exports2.isWin?filepath.
replace(/^\/([a-zA-Z]:)/,"$1"):filepath};function pathToFilename(path,name="path"){let received=path;if(path instanceof
Uint8Array&&(path=(0,buffer_1.bufferFrom)(path)),typeof path!="string"&&!buffer_1.Buffer.isBuffer(path)){if(!isURL(
path))throw(0,argErrors_1.invalidArgType)(name,"of type string or an instance of Buffer or URL",path);path=getPathFromURL(
path)}let pathString=String(path);return checkNullByte(pathString,name,received instanceof Uint8Array?received:
pathString),pathString}}});var require_SystemError=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/SystemError.js"(exports2){"use stri\
ct";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.SystemError=void 0;var SystemError=class extends Error{constructor(code,prefix,info){
let path=info.path,dest=info.dest,message=prefix+": "+info.syscall+" returned "+info.code+" ("+info.message+")";
path!==void 0&&(message+=" "+path),dest!==void 0&&(message+=" => "+dest),super(message),this.code=code,this.info=
info,this.errno=info.errno,this.syscall=info.syscall,path!==void 0&&(this.path=path),dest!==void 0&&(this.dest=
dest)}toString(){return this.name+" ["+this.code+"]: "+this.message}};exports2.SystemError=SystemError;SystemError.
prototype.name="SystemError"}});var require_errors3=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/errors.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.createEisdirError=exports2.createWatchError=exports2.
createStatError=exports2.createError=void 0;var SystemError_1=require_SystemError(),UV={EPERM:[-1,"operation n\
ot permitted"],ENOENT:[-2,"no such file or directory"],EIO:[-5,"i/o error"],EBADF:[-9,"bad file descriptor"],EAGAIN:[
-11,"resource temporarily unavailable"],EACCES:[-13,"permission denied"],EBUSY:[-16,"resource busy or locked"],
EEXIST:[-17,"file already exists"],EXDEV:[-18,"cross-device link not permitted"],ENOTDIR:[-20,"not a directory"],
EISDIR:[-21,"illegal operation on a directory"],EINVAL:[-22,"invalid argument"],ENFILE:[-23,"file table overfl\
ow"],EMFILE:[-24,"too many open files"],ETXTBSY:[-26,"text file is busy"],EFBIG:[-27,"file too large"],ENOSPC:[
-28,"no space left on device"],ESPIPE:[-29,"invalid seek"],EROFS:[-30,"read-only file system"],EMLINK:[-31,"to\
o many links"],ERANGE:[-34,"result too large"],ENAMETOOLONG:[-36,"name too long"],ENOSYS:[-38,"function not im\
plemented"],ENOTEMPTY:[-39,"directory not empty"],ELOOP:[-40,"too many symbolic links encountered"],EPROTO:[-71,
"protocol error"],EOVERFLOW:[-75,"value too large for defined data type"],ENOTSUP:[-95,"operation not supporte\
d on socket"]},formatMessage=(code,uv,syscall,path,dest)=>{let message=code+": "+(uv?uv[1]:"unknown error")+",\
 "+syscall;return path&&(message+=" '"+path+"'"),dest&&(message+=" -> '"+dest+"'"),message},createError=(code,syscall="",path="",dest="",Constructor=Error)=>{
let uv=UV[code],error=new Constructor(formatMessage(code,uv,syscall,path,dest));return uv&&(error.errno=uv[0]),
error.code=code,error.syscall=syscall,path&&(error.path=path),dest&&(error.dest=dest),error};exports2.createError=
createError;var createStatError=(code,syscall="",path="",dest="")=>{let uv=UV[code];return{errno:uv?uv[0]:void 0,
code,syscall,path,dest,message:formatMessage(code,uv,syscall,path,dest),toError:()=>(0,exports2.createError)(code,
syscall,path,dest)}};exports2.createStatError=createStatError;var createWatchError=(code,filename)=>{let uv=UV[code],
error=new Error(formatMessage(code,uv,"watch",filename,""));return uv&&(error.errno=uv[0]),error.syscall="watc\
h",error.code=code,error.path=filename,error.filename=filename,error};exports2.createWatchError=createWatchError;
var createEisdirError=(syscall,path)=>new SystemError_1.SystemError("ERR_FS_EISDIR","Path is a directory",{code:"\
EISDIR",message:"is a directory",path,syscall,errno:-UV.EISDIR[0]});exports2.createEisdirError=createEisdirError}});var require_FsEvent=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/watch/FsEvent.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0});exports2.FsEvent=void 0;var FsEvent=class{constructor(type,steps,node,link,oldSteps=void 0){
this.type=type,this.steps=steps,this.node=node,this.link=link,this.oldSteps=oldSteps}};exports2.FsEvent=FsEvent}});var require_Superblock=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/Superblock.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0});exports2.Superblock=void 0;var path_1=require_path(),Node_1=require_Node(),
Link_1=require_Link(),File_1=require_File(),buffer_1=require_buffer4(),process_1=require_process(),fs_node_utils_1=require_lib2(),
fs_node_utils_2=require_lib2(),util_1=require_util2(),errors_1=require_errors3(),argErrors_1=require_argErrors(),
json_1=require_json(),result_1=require_result(),fanout_1=require_fanout(),FsEvent_1=require_FsEvent(),{O_RDONLY,
O_WRONLY,O_RDWR,O_CREAT,O_EXCL,O_TRUNC,O_DIRECTORY,O_NOFOLLOW}=fs_node_utils_1.constants,MAX_SYMLINK_HOPS=40,endsWithSep=(path,win32)=>{
let i=path.length-1;if(i<1)return!1;let code=path.charCodeAt(i);return code===46&&(code=path.charCodeAt(--i)),
code===47||win32&&code===92},Superblock=class _Superblock{static fromJSON(json,cwd,opts){let vol=new _Superblock(
opts);return vol.fromJSON(json,cwd),vol}static fromNestedJSON(json,cwd,opts){let vol=new _Superblock(opts);return vol.
fromNestedJSON(json,cwd),vol}constructor(opts={}){var _a;this.ino=0,this.inodes={},this.releasedInos=[],this.fds=
{},this.releasedFds=[],this.maxFiles=1e4,this.openFiles=0,this.changes=new fanout_1.FanOut,this.open=(filename,flagsNum,modeNum,resolveSymlinks=!0)=>{
let file=this.openFile(filename,flagsNum,modeNum,resolveSymlinks);if(!file)throw(0,errors_1.createError)("ENOE\
NT","open",filename);return file.fd},this.writeFile=(id,buf,flagsNum,modeNum)=>{let isUserFd=typeof id=="numbe\
r",fd;isUserFd?fd=id:fd=this.open((0,util_1.pathToFilename)(id),flagsNum,modeNum);let offset=0,length=buf.length;
try{for(;length>0;){let written=this.write(fd,buf,offset,length,null);offset+=written,length-=written}}finally{
isUserFd||this.close(fd)}},this.read=(fd,buffer,offset,length,position)=>{if(offset<0)throw(0,argErrors_1.outOfRange)(
"offset",">= 0 && <= 9007199254740991",offset);if(length===0)return 0;if(length<0)throw(0,argErrors_1.outOfRange)(
"length",">= 0",length);if(offset+length>buffer.byteLength)throw(0,argErrors_1.outOfRange)("length","<= "+(buffer.
byteLength-offset),length);let file=this.getFileByFdOrThrow(fd,"read");if(file.node.isSymlink())throw(0,errors_1.
createError)("EPERM","read",file.link.getPath());return file.read(buffer,Number(offset),Number(length),position===
-1||typeof position!="number"?void 0:position)},this.readv=(fd,buffers,position)=>{let file=this.getFileByFdOrThrow(
fd,"read"),p=position!=null?position:void 0;p===-1&&(p=void 0);let bytesRead=0;for(let buffer of buffers){let bytes=file.
read(buffer,0,buffer.byteLength,p);if(p!==void 0&&(p+=bytes),bytesRead+=bytes,bytes<buffer.byteLength)break}return bytesRead},
this.link=(filename1,filename2)=>{let link1;try{link1=this.getLinkOrThrow(filename1,"link")}catch(err){throw err.
code&&(err=(0,errors_1.createError)(err.code,"link",filename1,filename2)),err}let dirname2=(0,path_1.dirname)(
filename2),dir2;try{dir2=this.getLinkOrThrow(dirname2,"link")}catch(err){throw err.code&&(err=(0,errors_1.createError)(
err.code,"link",filename1,filename2)),err}let name=(0,path_1.basename)(filename2);if(dir2.getChild(name))throw(0,errors_1.
createError)("EEXIST","link",filename1,filename2);let node=link1.getNode();node.nlink++;let newLink=dir2.createChild(
name,node);this.emit(new FsEvent_1.FsEvent(0,newLink.steps,node,newLink))},this.unlink=filename=>{let link=this.
getLinkOrThrow(filename,"unlink");if(link.getNode().isDirectory())throw(0,errors_1.createError)("EPERM","unlin\
k",filename);this._emitDeleteRecursive(link),this.deleteLink(link);let node=link.getNode();node.nlink--,node.nlink<=
0&&this.deleteNode(node)},this.symlink=(targetFilename,pathFilename)=>{if(!targetFilename)throw(0,errors_1.createError)(
"ENOENT","symlink",targetFilename,pathFilename);let pathSteps=this.filenameToSteps(pathFilename),dirLink;try{dirLink=
this.getLinkParentAsDirOrThrow(pathSteps)}catch(err){throw err.code&&(err=(0,errors_1.createError)(err.code,"s\
ymlink",targetFilename,pathFilename)),err}let name=pathSteps[pathSteps.length-1];if(dirLink.getChild(name))throw(0,errors_1.
createError)("EEXIST","symlink",targetFilename,pathFilename);let node=dirLink.getNode();if(!node.canExecute()||
!node.canWrite())throw(0,errors_1.createError)("EACCES","symlink",targetFilename,pathFilename);let symlink=dirLink.
createChild(name);return symlink.getNode().makeSymlink(targetFilename),this.emit(new FsEvent_1.FsEvent(0,symlink.
steps,symlink.getNode(),symlink)),symlink},this.rename=(oldPathFilename,newPathFilename)=>{let link;try{link=this.
getResolvedLinkOrThrow(oldPathFilename)}catch(err){throw err.code&&(err=(0,errors_1.createError)(err.code,"ren\
ame",oldPathFilename,newPathFilename)),err}let newPathDirLink;try{newPathDirLink=this.getLinkParentAsDirOrThrow(
newPathFilename)}catch(err){throw err.code&&(err=(0,errors_1.createError)(err.code,"rename",oldPathFilename,newPathFilename)),
err}let oldLinkParent=link.parent;if(!oldLinkParent)throw(0,errors_1.createError)("EINVAL","rename",oldPathFilename,
newPathFilename);let oldParentNode=oldLinkParent.getNode(),newPathDirNode=newPathDirLink.getNode();if(!oldParentNode.
canExecute()||!oldParentNode.canWrite()||!newPathDirNode.canExecute()||!newPathDirNode.canWrite())throw(0,errors_1.
createError)("EACCES","rename",oldPathFilename,newPathFilename);oldLinkParent.deleteChild(link);let name=(0,path_1.
basename)(newPathFilename),oldSteps=link.steps;link.name=name,link.steps=[...newPathDirLink.steps,name],newPathDirLink.
setChild(link.getName(),link),this.emit(new FsEvent_1.FsEvent(4,link.steps,link.getNode(),link,oldSteps))},this.
mkdir=(filename,modeNum)=>{let steps=this.filenameToSteps(filename);if(!steps.length)throw(0,errors_1.createError)(
"EEXIST","mkdir",filename);let dir=this.getLinkParentAsDirOrThrow(filename,"mkdir"),name=steps[steps.length-1];
if(dir.getChild(name))throw(0,errors_1.createError)("EEXIST","mkdir",filename);let node=dir.getNode();if(!node.
canWrite()||!node.canExecute())throw(0,errors_1.createError)("EACCES","mkdir",filename);let child=dir.createChild(
name,this.createNode(fs_node_utils_1.constants.S_IFDIR|modeNum));this.emit(new FsEvent_1.FsEvent(0,child.steps,
child.getNode(),child))},this.mkdirp=(filename,modeNum)=>{let created=!1,steps=this.filenameToSteps(filename),
curr=null,i=steps.length;for(i=steps.length;i>=0&&(curr=this.getResolvedLink(steps.slice(0,i)),!curr);i--);for(curr||
(curr=this.root,i=0),curr=this.getResolvedLinkOrThrow(fs_node_utils_2.pathSep+steps.slice(0,i).join(fs_node_utils_2.
pathSep),"mkdir"),i;i<steps.length;i++){let node=curr.getNode();if(node.isDirectory()){if(!node.canExecute()||
!node.canWrite())throw(0,errors_1.createError)("EACCES","mkdir",filename)}else throw(0,errors_1.createError)("\
ENOTDIR","mkdir",filename);created=!0,curr=curr.createChild(steps[i],this.createNode(fs_node_utils_1.constants.
S_IFDIR|modeNum)),this.emit(new FsEvent_1.FsEvent(0,curr.steps,curr.getNode(),curr))}return created?filename:void 0},
this.rmdir=(filename,recursive=!1)=>{let link=this.getLinkAsDirOrThrow(filename,"rmdir");if(link.length&&!recursive)
throw(0,errors_1.createError)("ENOTEMPTY","rmdir",filename);this._emitDeleteRecursive(link),this.deleteLink(link)},
this.rm=(filename,force=!1,recursive=!1)=>{var _a2;let link;try{link=this.getResolvedLinkOrThrow(filename,"lst\
at")}catch(err){if(err.code==="ENOENT"&&force)return;throw err}if(link.getNode().isDirectory()&&!recursive)throw(0,errors_1.
createEisdirError)("rm",filename);if(!((_a2=link.parent)!=null&&_a2.getNode().canWrite()))throw(0,errors_1.createError)(
"EACCES","rm",filename);this._emitDeleteRecursive(link),this.deleteLink(link)},this.close=fd=>{(0,util_1.validateFd)(
fd);let file=this.getFileByFdOrThrow(fd,"close");this.closeFile(file)},this.ftruncate=(fd,len)=>{let file=this.
getFileByFdOrThrow(fd,"ftruncate");file.truncate(len),this.emit(new FsEvent_1.FsEvent(2,file.link.steps,file.node,
file.link))},this.fchmod=(fd,modeNum)=>{let file=this.getFileByFdOrThrow(fd,"fchmod");file.chmod(modeNum),this.
emit(new FsEvent_1.FsEvent(3,file.link.steps,file.node,file.link))},this.chmod=(filename,modeNum)=>{let link=this.
getResolvedLinkOrThrow(filename,"chmod");link.getNode().chmod(modeNum),this.emit(new FsEvent_1.FsEvent(3,link.
steps,link.getNode(),link))},this.lchmod=(filename,modeNum)=>{let link=this.getLinkOrThrow(filename,"lchmod");
link.getNode().chmod(modeNum),this.emit(new FsEvent_1.FsEvent(3,link.steps,link.getNode(),link))},this.fchown=
(fd,uid,gid)=>{let file=this.getFileByFdOrThrow(fd,"fchown");file.chown(uid,gid),this.emit(new FsEvent_1.FsEvent(
3,file.link.steps,file.node,file.link))},this.chown=(filename,uid,gid)=>{let link=this.getResolvedLinkOrThrow(
filename,"chown");link.getNode().chown(uid,gid),this.emit(new FsEvent_1.FsEvent(3,link.steps,link.getNode(),link))},
this.lchown=(filename,uid,gid)=>{let link=this.getLinkOrThrow(filename,"lchown");link.getNode().chown(uid,gid),
this.emit(new FsEvent_1.FsEvent(3,link.steps,link.getNode(),link))},this.futimes=(fd,atime,mtime)=>{let file=this.
getFileByFdOrThrow(fd,"futime"),node=file.node;node.atime=new Date(atime*1e3),node.mtime=new Date(mtime*1e3),this.
emit(new FsEvent_1.FsEvent(3,file.link.steps,file.node,file.link))},this.utimes=(filename,atime,mtime,followSymlinks=!0)=>{
let link=followSymlinks?this.getResolvedLinkOrThrow(filename,"utime"):this.getLinkOrThrow(filename,"lutime"),node=link.
getNode();node.atime=new Date(atime*1e3),node.mtime=new Date(mtime*1e3),this.emit(new FsEvent_1.FsEvent(3,link.
steps,node,link))},this.process=(_a=opts.process)!=null?_a:process_1.default;let root=this.createLink();root.setNode(
this.createNode(fs_node_utils_1.constants.S_IFDIR|511)),root.setChild(".",root),root.getNode().nlink++,root.setChild(
"..",root),root.getNode().nlink++,this.root=root}filenameToSteps(filename){return(0,util_1.filenameToSteps)(filename,
this.process.cwd())}emit(change){this.changes.emit(change)}createLink(parent,name,isDirectory=!1,mode){if(!parent)
return new Link_1.Link(this,void 0,"");if(!name)throw new Error("createLink: name cannot be empty");let finalPerm=mode!=
null?mode:isDirectory?511:438,modeType=mode&&mode&fs_node_utils_1.constants.S_IFMT?mode&fs_node_utils_1.constants.
S_IFMT:isDirectory?fs_node_utils_1.constants.S_IFDIR:fs_node_utils_1.constants.S_IFREG,finalMode=finalPerm&~fs_node_utils_1.
constants.S_IFMT|modeType;return parent.createChild(name,this.createNode(finalMode))}deleteLink(link){let parent=link.
parent;return parent?(parent.deleteChild(link),!0):!1}_emitDeleteRecursive(link){if(link.getNode().isDirectory())
for(let[name,child]of link.children.entries())child&&name!=="."&&name!==".."&&this._emitDeleteRecursive(child);
this.emit(new FsEvent_1.FsEvent(1,link.steps,link.getNode(),link))}newInoNumber(){let releasedFd=this.releasedInos.
pop();return releasedFd||(this.ino=(this.ino+1)%4294967295,this.ino)}newFdNumber(){let releasedFd=this.releasedFds.
pop();return typeof releasedFd=="number"?releasedFd:_Superblock.fd--}createNode(mode){var _a,_b,_c,_d,_e,_f;let uid=(_c=
(_b=(_a=this.process).getuid)==null?void 0:_b.call(_a))!=null?_c:0,gid=(_f=(_e=(_d=this.process).getgid)==null?
void 0:_e.call(_d))!=null?_f:0,node=new Node_1.Node(this.newInoNumber(),mode,uid,gid);return this.inodes[node.
ino]=node,node}deleteNode(node){node.del(),delete this.inodes[node.ino],this.releasedInos.push(node.ino)}walk(stepsOrFilenameOrLink,resolveSymlinks=!1,checkExistence=!1,checkAccess=!1,funcName,budget){
var _a,_b,_c,_d,_e,_f,_g;let steps,filename;stepsOrFilenameOrLink instanceof Link_1.Link?(steps=stepsOrFilenameOrLink.
steps,filename=fs_node_utils_2.pathSep+steps.join(fs_node_utils_2.pathSep)):typeof stepsOrFilenameOrLink=="str\
ing"?(steps=this.filenameToSteps(stepsOrFilenameOrLink),filename=stepsOrFilenameOrLink):(steps=stepsOrFilenameOrLink,
filename=fs_node_utils_2.pathSep+steps.join(fs_node_utils_2.pathSep));let curr=this.root,i=0,hops=budget?budget.
hops:0,uid=(_c=(_b=(_a=this.process).getuid)==null?void 0:_b.call(_a))!=null?_c:0,gid=(_f=(_e=(_d=this.process).
getgid)==null?void 0:_e.call(_d))!=null?_f:0;for(;i<steps.length;){let node=curr.getNode();if(node.isDirectory()){
if(checkAccess&&!node.canExecute(uid,gid))return(0,result_1.Err)((0,errors_1.createStatError)("EACCES",funcName,
filename))}else if(i<steps.length-1)return(0,result_1.Err)((0,errors_1.createStatError)("ENOTDIR",funcName,filename));
if(curr=(_g=curr.getChild(steps[i]))!=null?_g:null,!curr)return checkExistence?(0,result_1.Err)((0,errors_1.createStatError)(
"ENOENT",funcName,filename)):(0,result_1.Ok)(null);if(node=curr==null?void 0:curr.getNode(),node.isSymlink()&&
(resolveSymlinks||i<steps.length-1)){if(++hops>MAX_SYMLINK_HOPS)return(0,result_1.Err)((0,errors_1.createStatError)(
"ELOOP",funcName,filename));budget&&(budget.hops=hops);let resolvedPath=(0,path_1.isAbsolute)(node.symlink)?node.
symlink:(0,fs_node_utils_2.pathJoin)((0,path_1.dirname)(curr.getPath()),node.symlink);steps=this.filenameToSteps(
resolvedPath).concat(steps.slice(i+1)),curr=this.root,i=0;continue}if(checkExistence&&!node.isDirectory()&&i<steps.
length-1){let errorCode=this.process.platform==="win32"?"ENOENT":"ENOTDIR";return(0,result_1.Err)((0,errors_1.
createStatError)(errorCode,funcName,filename))}i++}return(0,result_1.Ok)(curr)}getLink(steps){let result=this.
walk(steps,!1,!1,!1);if(result.ok)return result.value;throw result.err.toError()}getLinkOrThrow(filename,funcName){
let result=this.walk(filename,!1,!0,!0,funcName);if(result.ok)return result.value;throw result.err.toError()}getResolvedLink(filenameOrSteps){
let result=this.walk(filenameOrSteps,!0,!1,!1);if(result.ok)return result.value;throw result.err.toError()}getResolvedLinkOrThrow(filename,funcName){
let result=this.walk(filename,!0,!0,!0,funcName);if(result.ok)return result.value;throw result.err.toError()}getResolvedLinkResult(filename,funcName){
let result=this.walk(filename,!0,!0,!0,funcName);return result.ok?(0,result_1.Ok)(result.value):result}resolveSymlinks(link){
return this.getResolvedLink(link.steps.slice(1))}getLinkAsDirOrThrow(filename,funcName){let link=this.getLinkOrThrow(
filename,funcName);if(!link.getNode().isDirectory())throw(0,errors_1.createError)("ENOTDIR",funcName,filename);
return link}getLinkParent(steps){return this.getLink(steps.slice(0,-1))}getLinkParentAsDirOrThrow(filenameOrSteps,funcName){
let steps=(filenameOrSteps instanceof Array?filenameOrSteps:this.filenameToSteps(filenameOrSteps)).slice(0,-1),
filename=fs_node_utils_2.pathSep+steps.join(fs_node_utils_2.pathSep),link=this.getLinkOrThrow(filename,funcName);
if(!link.getNode().isDirectory())throw(0,errors_1.createError)("ENOTDIR",funcName,filename);return link}getFileByFd(fd){
return this.fds[String(fd)]}getFileByFdOrThrow(fd,funcName){(0,util_1.validateFd)(fd);let file=this.getFileByFd(
fd);if(!file)throw(0,errors_1.createError)("EBADF",funcName);return file}_toJSON(link=this.root,json={},path,asBuffer){
let isEmpty=!0,children=link.children;link.getNode().isFile()&&(children=new Map([[link.getName(),link.parent.
getChild(link.getName())]]),link=link.parent);for(let name of children.keys()){if(name==="."||name==="..")continue;
isEmpty=!1;let child=link.getChild(name);if(!child)throw new Error("_toJSON: unexpected undefined");let node=child.
getNode();if(node.isFile()){let filename=child.getPath();path&&(filename=(0,fs_node_utils_2.pathRelative)(path,
filename)),json[filename]=asBuffer?node.getBuffer():node.getString()}else node.isDirectory()&&this._toJSON(child,
json,path,asBuffer)}let dirPath=link.getPath();return path&&(dirPath=(0,fs_node_utils_2.pathRelative)(path,dirPath)),
dirPath&&isEmpty&&(json[dirPath]=null),json}toJSON(paths,json={},isRelative=!1,asBuffer=!1){let links=[];if(paths){
Array.isArray(paths)||(paths=[paths]);for(let path of paths){let filename=(0,util_1.pathToFilename)(path),link=this.
getResolvedLink(filename);link&&links.push(link)}}else links.push(this.root);if(!links.length)return json;for(let link of links)
this._toJSON(link,json,isRelative?link.getPath():"",asBuffer);return json}fromJSON(json,cwd=this.process.cwd()){
for(let filename in json){let data=json[filename];if(filename=(0,util_1.resolve)(filename,cwd),typeof data=="s\
tring"||data instanceof buffer_1.Buffer){let dir=(0,path_1.dirname)(filename);this.mkdirp(dir,511);let buffer=(0,util_1.
dataToBuffer)(data);this.writeFile(filename,buffer,fs_node_utils_2.FLAGS.w,438)}else this.mkdirp(filename,511)}}fromNestedJSON(json,cwd){
this.fromJSON((0,json_1.flattenJSON)(json),cwd)}reset(){this.ino=0,this.inodes={},this.releasedInos=[],this.fds=
{},this.releasedFds=[],this.openFiles=0,this.root=this.createLink(),this.root.setNode(this.createNode(fs_node_utils_1.
constants.S_IFDIR|511))}mountSync(mountpoint,json){this.fromJSON(json,mountpoint)}openLink(link,flagsNum,resolveSymlinks=!0,filename=link.
getPath()){if(this.openFiles>=this.maxFiles)throw(0,errors_1.createError)("EMFILE","open",filename);let realLink=link;
resolveSymlinks&&(realLink=this.getResolvedLinkOrThrow(link.getPath(),"open"));let node=realLink.getNode();if(node.
isDirectory()){if((flagsNum&(O_RDONLY|O_RDWR|O_WRONLY))!==O_RDONLY)throw(0,errors_1.createError)("EISDIR","ope\
n",filename)}else if(flagsNum&O_DIRECTORY)throw(0,errors_1.createError)("ENOTDIR","open",filename);if(node.isSymlink()&&
flagsNum&O_NOFOLLOW)throw(0,errors_1.createError)("ELOOP","open",filename);if((flagsNum&(O_RDONLY|O_RDWR|O_WRONLY))!==
O_WRONLY&&!node.canRead()||flagsNum&(O_WRONLY|O_RDWR)&&!node.canWrite())throw(0,errors_1.createError)("EACCES",
"open",filename);let file=new File_1.File(link,node,flagsNum,this.newFdNumber());if(this.fds[file.fd]=file,this.
openFiles++,flagsNum&O_TRUNC){let hadContent=file.node.getSize()>0;file.truncate(),hadContent&&this.emit(new FsEvent_1.
FsEvent(2,file.link.steps,file.node,file.link))}return file}throwCreatDir(path,filename,budget){let dir=this.walk(
(0,path_1.dirname)(path),!0,!0,!0,"open",budget);if(!dir.ok)throw(0,errors_1.createError)(dir.err.code,"open",
filename);let node=dir.value.getNode();throw node.isDirectory()?node.canExecute()?(0,errors_1.createError)("EI\
SDIR","open",filename):(0,errors_1.createError)("EACCES","open",filename):(0,errors_1.createError)("ENOTDIR","\
open",filename)}openFile(filename,flagsNum,modeNum,resolveSymlinks=!0){if(this.openFiles>=this.maxFiles)throw(0,errors_1.
createError)("EMFILE","open",filename);if((flagsNum&(O_CREAT|O_DIRECTORY))===(O_CREAT|O_DIRECTORY))throw(0,errors_1.
createError)("EINVAL","open",filename);let win32=this.process.platform==="win32",budget={hops:0},trailingSlash=endsWithSep(
filename,win32);trailingSlash&&flagsNum&O_CREAT&&this.throwCreatDir(filename,filename,budget);let excl=(flagsNum&
(O_CREAT|O_EXCL))===(O_CREAT|O_EXCL),follow=trailingSlash||resolveSymlinks&&!(flagsNum&O_NOFOLLOW)&&!excl,path=filename,
link=null;for(;;){let hops=budget.hops,result=this.walk(path,!1,!0,!0,"open",budget);if(!result.ok){let code=result.
err.code;if(code!=="ENOENT"||!(flagsNum&O_CREAT))throw(0,errors_1.createError)(code,"open",filename);budget.hops=
hops,link=null;break}link=result.value;let node=link.getNode();if(!follow||!node.isSymlink())break;if(++budget.
hops>MAX_SYMLINK_HOPS)throw(0,errors_1.createError)("ELOOP","open",filename);path=(0,path_1.isAbsolute)(node.symlink)?
node.symlink:(0,fs_node_utils_2.pathJoin)((0,path_1.dirname)(link.getPath()),node.symlink),endsWithSep(path,win32)&&
(flagsNum&O_CREAT&&this.throwCreatDir(path,filename,budget),trailingSlash=!0)}if(link){let node=link.getNode();
if(excl)throw(0,errors_1.createError)("EEXIST","open",filename);if(trailingSlash&&!node.isDirectory())throw(0,errors_1.
createError)("ENOTDIR","open",filename);if(flagsNum&O_CREAT&&node.isDirectory())throw(0,errors_1.createError)(
"EISDIR","open",filename);return this.openLink(link,flagsNum,!1,filename)}let dir=this.walk((0,path_1.dirname)(
path),!0,!0,!0,"open",budget);if(!dir.ok)throw(0,errors_1.createError)(dir.err.code,"open",filename);let dirLink=dir.
value,dirNode=dirLink.getNode();if(!dirNode.isDirectory())throw(0,errors_1.createError)("ENOTDIR","open",filename);
if(!dirNode.canExecute()||!dirNode.canWrite())throw(0,errors_1.createError)("EACCES","open",filename);modeNum!=
null||(modeNum=438);let steps=(0,util_1.filenameToSteps)(path);return link=this.createLink(dirLink,steps[steps.
length-1],!1,modeNum),this.emit(new FsEvent_1.FsEvent(0,link.steps,link.getNode(),link)),this.openLink(link,flagsNum,
!1,filename)}closeFile(file){this.fds[file.fd]&&(this.openFiles--,delete this.fds[file.fd],this.releasedFds.push(
file.fd))}write(fd,buf,offset,length,position){let file=this.getFileByFdOrThrow(fd,"write");if(file.node.isSymlink())
throw(0,errors_1.createError)("EBADF","write",file.link.getPath());let bytes=file.write(buf,offset,length,position===
-1||typeof position!="number"?void 0:position);return bytes>0&&this.emit(new FsEvent_1.FsEvent(2,file.link.steps,
file.node,file.link)),bytes}};exports2.Superblock=Superblock;Superblock.fd=2147483647}});var require_CoreWatcher=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/watch/CoreWatcher.js"(exports2){"us\
e strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.CoreWatcher=exports2.CoreWatchEvent=
void 0;var fanout_1=require_fanout(),CoreWatchEvent=class{constructor(type,steps,node,link,oldSteps=void 0){this.
type=type,this.steps=steps,this.node=node,this.link=link,this.oldSteps=oldSteps}};exports2.CoreWatchEvent=CoreWatchEvent;
var CoreWatcher=class{constructor(core,path,opts={}){var _a;this.changes=new fanout_1.FanOut,this.link=(_a=opts.
follow)==null||_a?core.getResolvedLinkOrThrow(path,"watch"):core.getLinkOrThrow(path,"watch"),this.node=this.link.
getNode(),this.recursive=!!opts.recursive,this.unsub=core.changes.listen(event=>this.onEvent(event))}get closed(){
return!this.unsub}onEvent(event){let rootLength=this.link.steps.length;if(event.link===this.link||event.node===
this.node&&(event.type===2||event.type===3)){this.changes.emit(new CoreWatchEvent(event.type,[],event.node,this.
link)),event.type===1&&this.close();return}if(event.type===4){let from=event.oldSteps&&this.inScope(event.oldSteps)?
event.oldSteps.slice(rootLength):void 0,to=this.inScope(event.steps)?event.steps.slice(rootLength):void 0;from&&
to?this.changes.emit(new CoreWatchEvent(4,to,event.node,event.link,from)):from?this.changes.emit(new CoreWatchEvent(
1,from,event.node,event.link)):to&&this.changes.emit(new CoreWatchEvent(0,to,event.node,event.link));return}this.
inScope(event.steps)&&this.changes.emit(new CoreWatchEvent(event.type,event.steps.slice(rootLength),event.node,
event.link))}inScope(steps){let root=this.link.steps;if(steps.length<=root.length||!this.recursive&&steps.length!==
root.length+1)return!1;for(let i=0;i<root.length;i++)if(steps[i]!==root[i])return!1;return!0}close(){var _a;(_a=
this.unsub)==null||_a.call(this),this.unsub=void 0}};exports2.CoreWatcher=CoreWatcher}});var require_lib3=__commonJS({"node_modules/@jsonjoy.com/fs-core/lib/index.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.SystemError=exports2.createWatchError=exports2.createEisdirError=exports2.
createStatError=exports2.createError=exports2.resolve=exports2.pathToFilename=exports2.nullCheck=exports2.validateFd=
exports2.isWin=exports2.isFd=exports2.filenameToSteps=exports2.dataToBuffer=exports2.Superblock=exports2.File=
exports2.Link=exports2.Node=void 0;var tslib_1=require_tslib();tslib_1.__exportStar(require_types(),exports2);
tslib_1.__exportStar(require_json(),exports2);tslib_1.__exportStar(require_constants2(),exports2);tslib_1.__exportStar(
require_result(),exports2);var Node_1=require_Node();Object.defineProperty(exports2,"Node",{enumerable:!0,get:function(){
return Node_1.Node}});var Link_1=require_Link();Object.defineProperty(exports2,"Link",{enumerable:!0,get:function(){
return Link_1.Link}});var File_1=require_File();Object.defineProperty(exports2,"File",{enumerable:!0,get:function(){
return File_1.File}});var Superblock_1=require_Superblock();Object.defineProperty(exports2,"Superblock",{enumerable:!0,
get:function(){return Superblock_1.Superblock}});tslib_1.__exportStar(require_FsEvent(),exports2);tslib_1.__exportStar(
require_CoreWatcher(),exports2);var util_1=require_util2();Object.defineProperty(exports2,"dataToBuffer",{enumerable:!0,
get:function(){return util_1.dataToBuffer}});Object.defineProperty(exports2,"filenameToSteps",{enumerable:!0,get:function(){
return util_1.filenameToSteps}});Object.defineProperty(exports2,"isFd",{enumerable:!0,get:function(){return util_1.
isFd}});Object.defineProperty(exports2,"isWin",{enumerable:!0,get:function(){return util_1.isWin}});Object.defineProperty(
exports2,"validateFd",{enumerable:!0,get:function(){return util_1.validateFd}});Object.defineProperty(exports2,
"nullCheck",{enumerable:!0,get:function(){return util_1.nullCheck}});Object.defineProperty(exports2,"pathToFil\
ename",{enumerable:!0,get:function(){return util_1.pathToFilename}});Object.defineProperty(exports2,"resolve",
{enumerable:!0,get:function(){return util_1.resolve}});var errors_1=require_errors3();Object.defineProperty(exports2,
"createError",{enumerable:!0,get:function(){return errors_1.createError}});Object.defineProperty(exports2,"cre\
ateStatError",{enumerable:!0,get:function(){return errors_1.createStatError}});Object.defineProperty(exports2,
"createEisdirError",{enumerable:!0,get:function(){return errors_1.createEisdirError}});Object.defineProperty(exports2,
"createWatchError",{enumerable:!0,get:function(){return errors_1.createWatchError}});var SystemError_1=require_SystemError();
Object.defineProperty(exports2,"SystemError",{enumerable:!0,get:function(){return SystemError_1.SystemError}})}});var require_Stats=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/Stats.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Stats=void 0;var fs_node_utils_1=require_lib2(),{S_IFMT,S_IFDIR,S_IFREG,
S_IFBLK,S_IFCHR,S_IFLNK,S_IFIFO,S_IFSOCK}=fs_node_utils_1.constants,Stats=class _Stats{static build(node,bigint=!1){
let stats=new _Stats,{uid,gid,atime,mtime,ctime,btime}=node,getStatNumber=bigint?number=>BigInt(number):number=>number;
return stats.uid=getStatNumber(uid),stats.gid=getStatNumber(gid),stats.rdev=getStatNumber(node.rdev),stats.blksize=
getStatNumber(4096),stats.ino=getStatNumber(node.ino),stats.size=getStatNumber(node.getSize()),stats.blocks=getStatNumber(
1),stats.atime=new Date(atime.getTime()),stats.mtime=new Date(mtime.getTime()),stats.ctime=new Date(ctime.getTime()),
stats.birthtime=new Date(btime.getTime()),stats.atimeMs=getStatNumber(atime.getTime()),stats.mtimeMs=getStatNumber(
mtime.getTime()),stats.ctimeMs=getStatNumber(ctime.getTime()),stats.birthtimeMs=getStatNumber(btime.getTime()),
bigint&&(stats.atimeNs=BigInt(atime.getTime())*BigInt(1e6),stats.mtimeNs=BigInt(mtime.getTime())*BigInt(1e6),stats.
ctimeNs=BigInt(ctime.getTime())*BigInt(1e6),stats.birthtimeNs=BigInt(btime.getTime())*BigInt(1e6)),stats.dev=getStatNumber(
0),stats.mode=getStatNumber(node.mode),stats.nlink=getStatNumber(node.nlink),stats}_checkModeProperty(property){
return(Number(this.mode)&S_IFMT)===property}isDirectory(){return this._checkModeProperty(S_IFDIR)}isFile(){return this.
_checkModeProperty(S_IFREG)}isBlockDevice(){return this._checkModeProperty(S_IFBLK)}isCharacterDevice(){return this.
_checkModeProperty(S_IFCHR)}isSymbolicLink(){return this._checkModeProperty(S_IFLNK)}isFIFO(){return this._checkModeProperty(
S_IFIFO)}isSocket(){return this._checkModeProperty(S_IFSOCK)}};exports2.Stats=Stats;exports2.default=Stats}});var require_Dirent=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/Dirent.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.Dirent=void 0;var fs_node_utils_1=require_lib2(),{S_IFMT,
S_IFDIR,S_IFREG,S_IFBLK,S_IFCHR,S_IFLNK,S_IFIFO,S_IFSOCK}=fs_node_utils_1.constants,Dirent=class _Dirent{constructor(){
this.name="",this.parentPath="",this.mode=0,this.path=""}static build(link,encoding,parentPath=link.getParentPath()){
let dirent=new _Dirent,{mode}=link.getNode();return dirent.name=(0,fs_node_utils_1.strToEncoding)(link.getName(),
encoding),dirent.mode=mode,dirent.parentPath=parentPath,dirent.path=parentPath,dirent}_checkModeProperty(property){
return(this.mode&S_IFMT)===property}isDirectory(){return this._checkModeProperty(S_IFDIR)}isFile(){return this.
_checkModeProperty(S_IFREG)}isBlockDevice(){return this._checkModeProperty(S_IFBLK)}isCharacterDevice(){return this.
_checkModeProperty(S_IFCHR)}isSymbolicLink(){return this._checkModeProperty(S_IFLNK)}isFIFO(){return this._checkModeProperty(
S_IFIFO)}isSocket(){return this._checkModeProperty(S_IFSOCK)}};exports2.Dirent=Dirent;exports2.default=Dirent}});var require_StatFs=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/StatFs.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.StatFs=void 0;var StatFs=class _StatFs{static build(superblock,bigint=!1){
let statfs=new _StatFs,getStatNumber=bigint?number=>BigInt(number):number=>number;statfs.type=getStatNumber(2240043254),
statfs.bsize=getStatNumber(4096);let totalInodes=Object.keys(superblock.inodes).length,totalBlocks=1e6,usedBlocks=Math.
min(totalInodes*2,totalBlocks),freeBlocks=totalBlocks-usedBlocks;statfs.blocks=getStatNumber(totalBlocks),statfs.
bfree=getStatNumber(freeBlocks),statfs.bavail=getStatNumber(freeBlocks);let maxFiles=1e6;return statfs.files=getStatNumber(
maxFiles),statfs.ffree=getStatNumber(maxFiles-totalInodes),statfs}};exports2.StatFs=StatFs;exports2.default=StatFs}});var require_setTimeoutUnref=__commonJS({"node_modules/@jsonjoy.com/fs-node-utils/lib/setTimeoutUnref.js"(exports2){
"use strict";Object.defineProperty(exports2,"__esModule",{value:!0});function setTimeoutUnref(callback,time,args){
let ref=setTimeout.apply(typeof globalThis!="undefined"?globalThis:global,arguments);return ref&&typeof ref=="\
object"&&typeof ref.unref=="function"&&ref.unref(),ref}exports2.default=setTimeoutUnref}});var require_stream3=__commonJS({"node_modules/@jsonjoy.com/fs-node-builtins/lib/stream.js"(exports2){"use stri\
ct";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.Writable=exports2.Readable=void 0;var node_stream_1=require_stream2();
Object.defineProperty(exports2,"Readable",{enumerable:!0,get:function(){return node_stream_1.Readable}});Object.
defineProperty(exports2,"Writable",{enumerable:!0,get:function(){return node_stream_1.Writable}})}});var require_events3=__commonJS({"node_modules/@jsonjoy.com/fs-node-builtins/lib/events.js"(exports2){"use stri\
ct";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.EventEmitter=void 0;var node_events_1=require_events2();
Object.defineProperty(exports2,"EventEmitter",{enumerable:!0,get:function(){return node_events_1.EventEmitter}})}});var require_readWriteArgs=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/readWriteArgs.js"(exports2){"use \
strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.getWriteSyncArgs=exports2.getWriteArgs=
exports2.getVectorCallbackArgs=exports2.getVectorArgs=exports2.getHandleWriteArgs=exports2.getHandleReadArgs=exports2.
getReadArgs=exports2.getReadSyncArgs=void 0;var buffer_1=require_buffer4(),fs_core_1=require_lib3(),argErrors_1=require_argErrors(),
validators_1=require_validators(),READ_BUFFER_SIZE=16384,validateOptions=(value,name)=>(0,validators_1.validateObject)(
value,name,1),validatePosition=(position,name,length)=>{if(typeof position=="number")(0,validators_1.validateInteger)(
position,name,-1);else if(typeof position=="bigint"){let max=BigInt(2)**BigInt(63)-BigInt(1)-BigInt(length);if(!(position>=
-BigInt(1)&&position<=max))throw(0,argErrors_1.outOfRange)(name,">= -1 && <= "+max,position)}else throw(0,argErrors_1.
invalidArgType)(name,"of type bigint or integer",position)},validateBufferArray=(buffers,name="buffers")=>{if(!Array.
isArray(buffers))throw(0,argErrors_1.invalidArgType)(name,"an ArrayBufferView[]",buffers);let length=buffers.length;
for(let i=0;i<length;i++)if(!ArrayBuffer.isView(buffers[i]))throw(0,argErrors_1.invalidArgType)(name,"an Array\
BufferView[]",buffers)},validateOffsetLengthRead=(offset,length,bufferLength)=>{if(offset<0)throw(0,argErrors_1.
outOfRange)("offset",">= 0",offset);if(length<0)throw(0,argErrors_1.outOfRange)("length",">= 0",length);if(offset+
length>bufferLength)throw(0,argErrors_1.outOfRange)("length","<= "+(bufferLength-offset),length)},validateOffsetLengthWrite=(offset,length,byteLength)=>{
if(offset>byteLength)throw(0,argErrors_1.outOfRange)("offset","<= "+byteLength,offset);if(length>byteLength-offset)
throw(0,argErrors_1.outOfRange)("length","<= "+(byteLength-offset),length);if(length<0)throw(0,argErrors_1.outOfRange)(
"length",">= 0",length);(0,validators_1.validateInt32)(length,"length",0)},validateStringAfterArrayBufferView=(buffer,name)=>{
if(typeof buffer!="string")throw(0,argErrors_1.invalidArgType)(name,"of type string or an instance of Buffer, \
TypedArray, or DataView",buffer)},toEncoding=encoding=>typeof encoding=="string"&&buffer_1.Buffer.isEncoding(encoding)?
encoding:"utf8",validateEncoding=(data,encoding)=>{if(toEncoding(encoding)==="hex"&&data.length%2!==0)throw(0,argErrors_1.
invalidArgValue)("encoding",encoding,"is invalid for data of length "+data.length)},viewToBuffer=view=>buffer_1.
Buffer.isBuffer(view)?view:buffer_1.Buffer.from(view.buffer,view.byteOffset,view.byteLength),seekPosition=position=>typeof position==
"number"&&position>=0&&Number.isSafeInteger(position)?position:null,readPosition=position=>typeof position=="b\
igint"?position<BigInt(0)?null:Number(position):position<0?null:position,getReadSyncArgs=(argc,buffer,a,b,c)=>{
(0,validators_1.validateBuffer)(buffer);let view=buffer,offset=a,length=b,position=c;if(argc<=3||typeof a=="ob\
ject"){a!==void 0&&validateOptions(a,"options");let options=a!=null?a:{};offset=options.offset!==void 0?options.
offset:0,length=options.length!==void 0?options.length:view.byteLength-offset,position=options.position!==void 0?
options.position:null}if(offset===void 0?offset=0:(0,validators_1.validateInteger)(offset,"offset",0),length=length|
0,position==null?position=-1:validatePosition(position,"position",length),length!==0){if(view.byteLength===0)throw(0,argErrors_1.
invalidArgValue)("buffer",view,"is empty and cannot be written");validateOffsetLengthRead(offset,length,view.byteLength)}
return{buffer:view,offset,length,position:readPosition(position)}};exports2.getReadSyncArgs=getReadSyncArgs;var getReadArgs=(argc,buffer,a,b,c,d)=>{
let buf=buffer,params=null,offset=a,length=b,position=c,callback=d;if(argc<=4){if(argc===4)validateOptions(a,"\
options"),callback=b,params=a;else if(argc===3){if(!ArrayBuffer.isView(buf)){params=buf;let source2=buf!=null?
buf:{};buf=source2.buffer!==void 0?source2.buffer:buffer_1.Buffer.alloc(READ_BUFFER_SIZE)}callback=a}else callback=
buf,buf=buffer_1.Buffer.alloc(READ_BUFFER_SIZE);params!==void 0&&validateOptions(params,"options");let source=params!=
null?params:{};offset=source.offset!==void 0?source.offset:0,length=source.length!==void 0?source.length:(buf==
null?void 0:buf.byteLength)-offset,position=source.position!==void 0?source.position:null}if((0,validators_1.validateBuffer)(
buf),(0,validators_1.validateFunction)(callback,"cb"),offset==null?offset=0:(0,validators_1.validateInteger)(offset,
"offset",0),length=length|0,position==null?position=-1:validatePosition(position,"position",length),length!==0){
if(buf.byteLength===0)throw(0,argErrors_1.invalidArgValue)("buffer",buf,"is empty and cannot be written");validateOffsetLengthRead(
offset,length,buf.byteLength)}return{buffer:buf,offset,length,position:readPosition(position),callback}};exports2.
getReadArgs=getReadArgs;var getHandleReadArgs=(bufferOrParams,a,b,c)=>{let buf=bufferOrParams,offset=a,length=b,
position=c;if(!ArrayBuffer.isView(buf)){bufferOrParams!==void 0&&validateOptions(bufferOrParams,"options");let source=bufferOrParams!=
null?bufferOrParams:{};buf=source.buffer!==void 0?source.buffer:buffer_1.Buffer.alloc(READ_BUFFER_SIZE),offset=
source.offset!==void 0?source.offset:0,length=source.length!==void 0?source.length:buf.byteLength-offset,position=
source.position!==void 0?source.position:null,(0,validators_1.validateBuffer)(buf)}if(offset!==null&&typeof offset==
"object"){let options=offset;offset=options.offset!==void 0?options.offset:0,length=options.length!==void 0?options.
length:buf.byteLength-offset,position=options.position!==void 0?options.position:null}if(offset==null?offset=0:
(0,validators_1.validateInteger)(offset,"offset",0),length==null&&(length=buf.byteLength-offset),position==null?
position=-1:validatePosition(position,"position",length),length!==0){if(buf.byteLength===0)throw(0,argErrors_1.
invalidArgValue)("buffer",buf,"is empty and cannot be written");validateOffsetLengthRead(offset,length,buf.byteLength)}
return{buffer:buf,offset,length,position:readPosition(position)}};exports2.getHandleReadArgs=getHandleReadArgs;
var getHandleWriteArgs=(data,a,b,c)=>{if((data==null?void 0:data.byteLength)===0)return null;let offset=a,length=b,
position=c;if(ArrayBuffer.isView(data)){let view=data;if(typeof offset=="object"){let options=offset!=null?offset:
{};offset=options.offset!==void 0?options.offset:0,length=options.length!==void 0?options.length:view.byteLength-
offset,position=options.position!==void 0?options.position:null}return offset==null?offset=0:(0,validators_1.validateInteger)(
offset,"offset",0),typeof length!="number"&&(length=view.byteLength-offset),validateOffsetLengthWrite(offset,length,
view.byteLength),{buffer:viewToBuffer(view),offset,length,position:seekPosition(position)}}validateStringAfterArrayBufferView(
data,"buffer");let str=data;validateEncoding(str,length);let buf=(0,buffer_1.bufferFrom)(str,toEncoding(length));
return{buffer:buf,offset:0,length:buf.length,position:seekPosition(offset)}};exports2.getHandleWriteArgs=getHandleWriteArgs;
var getVectorArgs=(buffers,position)=>(validateBufferArray(buffers),seekPosition(position));exports2.getVectorArgs=
getVectorArgs;var getVectorCallbackArgs=(buffers,a,b)=>{validateBufferArray(buffers);let callback=b||a;return(0,validators_1.
validateFunction)(callback,"cb"),[seekPosition(a),callback]};exports2.getVectorCallbackArgs=getVectorCallbackArgs;
var getWriteArgs=(fd,a,b,c,d,e)=>{(0,validators_1.validateInt32)(fd,"fd",0);let offset=b,length=c,position=d,callback=e;
if(ArrayBuffer.isView(a)){let view=a;if(callback||(callback=position||length||offset),(0,validators_1.validateFunction)(
callback,"cb"),typeof offset=="object"){let options=offset!=null?offset:{};offset=options.offset!==void 0?options.
offset:0,length=options.length!==void 0?options.length:view.byteLength-offset,position=options.position!==void 0?
options.position:null}return offset==null||typeof offset=="function"?offset=0:(0,validators_1.validateInteger)(
offset,"offset",0),typeof length!="number"&&(length=view.byteLength-offset),validateOffsetLengthWrite(offset,length,
view.byteLength),[fd,!1,viewToBuffer(view),offset,length,seekPosition(position),callback]}validateStringAfterArrayBufferView(
a,"buffer"),typeof position!="function"&&(typeof offset=="function"?(position=offset,offset=null):position=length,
length="utf8");let str=a;validateEncoding(str,length),callback=position,(0,validators_1.validateFunction)(callback,
"cb");let buf=(0,buffer_1.bufferFrom)(str,toEncoding(length));return[fd,!0,buf,0,buf.length,seekPosition(offset),
callback]};exports2.getWriteArgs=getWriteArgs;var getWriteSyncArgs=(fd,a,b,c,d)=>{let offset=b,length=c,position=d;
if(ArrayBuffer.isView(a)){let view=a;if(typeof offset=="object"){let options=offset!=null?offset:{};offset=options.
offset!==void 0?options.offset:0,length=options.length!==void 0?options.length:view.byteLength-offset,position=
options.position!==void 0?options.position:null}return offset==null?offset=0:(0,validators_1.validateInteger)(
offset,"offset",0),typeof length!="number"&&(length=view.byteLength-offset),validateOffsetLengthWrite(offset,length,
view.byteLength),(0,fs_core_1.validateFd)(fd),[fd,viewToBuffer(view),offset,length,seekPosition(position)]}validateStringAfterArrayBufferView(
a,"buffer");let str=a;validateEncoding(str,length),(0,fs_core_1.validateFd)(fd);let buf=(0,buffer_1.bufferFrom)(
str,toEncoding(length));return[fd,buf,0,buf.length,seekPosition(offset)]};exports2.getWriteSyncArgs=getWriteSyncArgs}});var require_util3=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/util.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.getWriteSyncArgs=exports2.getWriteArgs=exports2.bufToUint8=exports2.
createWatchError=exports2.createStatError=exports2.createError=exports2.pathToFilename=exports2.nullCheck=void 0;
exports2.promisify=promisify;exports2.validateCallback=validateCallback;exports2.modeToNumber=modeToNumber;exports2.
genRndStr6=genRndStr6;exports2.flagsToNumber=flagsToNumber;exports2.streamToBuffer=streamToBuffer;exports2.bufferToEncoding=
bufferToEncoding;exports2.isReadableStream=isReadableStream;var fs_node_utils_1=require_lib2(),argErrors_1=require_argErrors(),
validators_1=require_validators(),buffer_1=require_buffer4(),fs_core_1=require_lib3();Object.defineProperty(exports2,
"nullCheck",{enumerable:!0,get:function(){return fs_core_1.nullCheck}});Object.defineProperty(exports2,"pathTo\
Filename",{enumerable:!0,get:function(){return fs_core_1.pathToFilename}});Object.defineProperty(exports2,"cre\
ateError",{enumerable:!0,get:function(){return fs_core_1.createError}});Object.defineProperty(exports2,"create\
StatError",{enumerable:!0,get:function(){return fs_core_1.createStatError}});Object.defineProperty(exports2,"c\
reateWatchError",{enumerable:!0,get:function(){return fs_core_1.createWatchError}});function promisify(fs,fn,getResult=input=>input){
return(...args)=>new Promise((resolve,reject)=>{fs[fn].bind(fs)(...args,(error,result)=>error?reject(error):resolve(
getResult(result)))})}function validateCallback(callback,name="cb"){return(0,validators_1.validateFunction)(callback,
name),callback}var OCTAL_REG=/^[0-7]+$/,MODE_DESC="must be a 32-bit unsigned integer or an octal string";function modeToNumber(mode,def,name="\
mode"){let value=mode!=null?mode:def;if(typeof value=="string"){if(!OCTAL_REG.test(value))throw(0,argErrors_1.
invalidArgValue)(name,value,MODE_DESC);value=parseInt(value,8)}return(0,validators_1.validateUint32)(value,name),
value+0}function genRndStr6(){return Math.random().toString(36).slice(2,8).padEnd(6,"0")}function flagsToNumber(flags){
if(typeof flags=="number")return(0,validators_1.validateInt32)(flags,"flags"),flags;if(typeof flags=="string"){
let flagsNum=fs_node_utils_1.FLAGS[flags];if(typeof flagsNum!="undefined")return flagsNum}throw(0,argErrors_1.
invalidArgValue)("flags",flags)}function streamToBuffer(stream){let chunks=[];return new Promise((resolve,reject)=>{
stream.on("data",chunk=>chunks.push(chunk)),stream.on("end",()=>resolve(buffer_1.Buffer.concat(chunks))),stream.
on("error",reject)})}var bufToUint8=buf=>new Uint8Array(buf.buffer,buf.byteOffset,buf.byteLength);exports2.bufToUint8=
bufToUint8;var readWriteArgs_1=require_readWriteArgs();Object.defineProperty(exports2,"getWriteArgs",{enumerable:!0,
get:function(){return readWriteArgs_1.getWriteArgs}});Object.defineProperty(exports2,"getWriteSyncArgs",{enumerable:!0,
get:function(){return readWriteArgs_1.getWriteSyncArgs}});function bufferToEncoding(buffer,encoding){return!encoding||
encoding==="buffer"?buffer:buffer.toString(encoding)}function isReadableStream(stream){return stream!==null&&typeof stream==
"object"&&typeof stream.pipe=="function"&&typeof stream.on=="function"&&stream.readable===!0}}});var require_FileHandle=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/FileHandle.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0});exports2.FileHandle=void 0;var util_1=require_util3(),
readWriteArgs_1=require_readWriteArgs(),events_1=require_events3(),assertOpen=(fd,syscall)=>{if(fd!==-1)return;
let error=new Error("file closed");throw error.code="EBADF",error.syscall=syscall,error},FileHandle=class extends events_1.
EventEmitter{constructor(fs,fd){super(),this.refs=1,this.closePromise=null,this.readableWebStreamLocked=!1,this.
fs=fs,this.fd=fd}getAsyncId(){return this.fd}appendFile(data,options){return(0,util_1.promisify)(this.fs,"appe\
ndFile")(this.fd,data,options)}chmod(mode){return(0,util_1.promisify)(this.fs,"fchmod")(this.fd,mode)}chown(uid,gid){
return(0,util_1.promisify)(this.fs,"fchown")(this.fd,uid,gid)}close(){if(this.fd===-1)return Promise.resolve();
if(this.closePromise)return this.closePromise;if(this.refs--,this.refs===0){let currentFd=this.fd;this.fd=-1,this.
closePromise=(0,util_1.promisify)(this.fs,"close")(currentFd).finally(()=>{this.closePromise=null})}else this.
closePromise=new Promise((resolve,reject)=>{this.closeResolve=resolve,this.closeReject=reject}).finally(()=>{this.
closePromise=null,this.closeReject=void 0,this.closeResolve=void 0});return this.emit("close"),this.closePromise}datasync(){
return(0,util_1.promisify)(this.fs,"fdatasync")(this.fd)}createReadStream(options){return this.fs.createReadStream(
"",{...options,fd:this})}createWriteStream(options){return this.fs.createWriteStream("",{...options,fd:this})}readableWebStream(options={}){
let{type="bytes",autoClose=!1}=options;if(this.fd===-1)throw new Error("The FileHandle is closed");if(this.closePromise)
throw new Error("The FileHandle is closing");if(this.readableWebStreamLocked)throw new Error("An error will be\
 thrown if this method is called more than once or is called after the FileHandle is closed or closing.");this.
readableWebStreamLocked=!0,this.ref();let unlockAndCleanup=()=>{this.readableWebStreamLocked=!1,this.unref(),autoClose&&
this.close().catch(()=>{})};return new ReadableStream({type:type==="bytes"?"bytes":void 0,autoAllocateChunkSize:16384,
pull:async controller=>{var _a;try{let view=(_a=controller.byobRequest)==null?void 0:_a.view;if(!view){let buffer=new Uint8Array(
16384),result2=await this.read(buffer,0,buffer.length,null);if(result2.bytesRead===0){controller.close(),unlockAndCleanup();
return}controller.enqueue(buffer.slice(0,result2.bytesRead));return}let result=await this.read(view,0,view.byteLength,
null);if(result.bytesRead===0){controller.close(),controller.byobRequest.respond(0),unlockAndCleanup();return}
controller.byobRequest.respond(result.bytesRead)}catch(error){controller.error(error),unlockAndCleanup()}},cancel:async()=>{
unlockAndCleanup()}})}async read(bufferOrParams,offsetOrOptions,length,position){assertOpen(this.fd,"read");let args=(0,readWriteArgs_1.
getHandleReadArgs)(bufferOrParams,offsetOrOptions,length,position),buffer=args.buffer;return args.length===0?{
__proto__:null,bytesRead:args.length,buffer}:{__proto__:null,bytesRead:await(0,util_1.promisify)(this.fs,"read")(
this.fd,buffer,args.offset,args.length,args.position),buffer}}async readv(buffers,position){return assertOpen(
this.fd,"readv"),{__proto__:null,bytesRead:await(0,util_1.promisify)(this.fs,"readv")(this.fd,buffers,position!=
null?position:null),buffers}}readFile(options){return(0,util_1.promisify)(this.fs,"readFile")(this.fd,options)}stat(options){
return(0,util_1.promisify)(this.fs,"fstat")(this.fd,options)}sync(){return(0,util_1.promisify)(this.fs,"fsync")(
this.fd)}truncate(len){return(0,util_1.promisify)(this.fs,"ftruncate")(this.fd,len)}utimes(atime,mtime){return(0,util_1.
promisify)(this.fs,"futimes")(this.fd,atime,mtime)}async write(data,offsetOrOptions,lengthOrEncoding,position){
assertOpen(this.fd,"write");let args=(0,readWriteArgs_1.getHandleWriteArgs)(data,offsetOrOptions,lengthOrEncoding,
position);return args?{__proto__:null,bytesWritten:await(0,util_1.promisify)(this.fs,"write")(this.fd,args.buffer,
args.offset,args.length,args.position),buffer:data}:{__proto__:null,bytesWritten:0,buffer:data}}async writev(buffers,position){
return assertOpen(this.fd,"writev"),{__proto__:null,bytesWritten:await(0,util_1.promisify)(this.fs,"writev")(this.
fd,buffers,position!=null?position:null),buffers}}writeFile(data,options){return(0,util_1.promisify)(this.fs,"\
writeFile")(this.fd,data,options)}async[Symbol.asyncDispose](){await this.close()}ref(){this.refs++}unref(){this.
refs--,this.refs===0&&(this.fd=-1,this.closeResolve&&(0,util_1.promisify)(this.fs,"close")(this.fd).then(this.
closeResolve,this.closeReject))}};exports2.FileHandle=FileHandle}});var require_util4=__commonJS({"node_modules/@jsonjoy.com/fs-node-builtins/lib/util.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0});exports2.inherits=inherits;exports2.promisify=promisify;
exports2.inspect=inspect;exports2.format=format;function inherits(ctor,superCtor){if(ctor==null)throw new TypeError(
"The constructor to inherit from is not defined");if(superCtor==null)throw new TypeError("The super constructo\
r to inherit from is not defined");ctor.super_=superCtor,ctor.prototype=Object.create(superCtor.prototype,{constructor:{
value:ctor,enumerable:!1,writable:!0,configurable:!0}})}function promisify(fn){if(typeof fn!="function")throw new TypeError(
'The "original" argument must be of type function');return function(...args){return new Promise((resolve,reject)=>{
fn.call(this,...args,(err,result)=>{err?reject(err):resolve(result)})})}}function inspect(value){return value===
null?"null":value===void 0?"undefined":typeof value=="string"?`'${value}'`:typeof value=="number"||typeof value==
"boolean"?String(value):Array.isArray(value)?`[ ${value.map(item=>inspect(item)).join(", ")} ]`:typeof value==
"object"?`{ ${Object.entries(value).map(([key,val])=>`${key}: ${inspect(val)}`).join(", ")} }`:String(value)}function format(template,...args){
if(args.length===0)return template;let result=template,argIndex=0;for(result=result.replace(/%[sdj%]/g,match=>{
if(argIndex>=args.length)return match;let arg=args[argIndex++];switch(match){case"%s":return String(arg);case"\
%d":return Number(arg).toString();case"%j":try{return JSON.stringify(arg)}catch{return"[Circular]"}case"%%":return"\
%";default:return match}});argIndex<args.length;)result+=" "+String(args[argIndex++]);return result}}});var require_cp=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/cp.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.cpAsync=exports2.cpSync=exports2.copyFileCore=exports2.getCpOptions=
exports2.getValidCopyFileMode=void 0;var path_1=require_path(),fs_node_utils_1=require_lib2(),fs_core_1=require_lib3(),
argErrors_1=require_argErrors(),validators_1=require_validators(),pathResolve=path_1.posix.resolve,{O_RDONLY,O_WRONLY,
O_CREAT,O_EXCL,COPYFILE_EXCL,COPYFILE_FICLONE_FORCE}=fs_node_utils_1.constants,PREFIX={ERR_FS_CP_DIR_TO_NON_DIR:"\
Cannot overwrite non-directory with directory",ERR_FS_CP_EEXIST:"Target already exists",ERR_FS_CP_EINVAL:"Inva\
lid src or dest",ERR_FS_CP_FIFO_PIPE:"Cannot copy a FIFO pipe",ERR_FS_CP_NON_DIR_TO_DIR:"Cannot overwrite dire\
ctory with non-directory",ERR_FS_CP_SOCKET:"Cannot copy a socket file",ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY:"Cann\
ot overwrite symlink in subdirectory of self",ERR_FS_CP_UNKNOWN:"Cannot copy an unknown file type",ERR_FS_EISDIR:"\
Path is a directory"},cpSystemError=(code,message,path,errno,uv)=>new fs_core_1.SystemError(code,PREFIX[code],
{code:uv,message,path,syscall:"cp",errno}),cpCodeError=(code,message)=>(0,argErrors_1.withNativeCode)(new Error(
message),code),invalidFilterReturn=value=>(0,argErrors_1.withCode)(new TypeError('Expected boolean to be retur\
ned from the "filter" function but got an instance of Promise.'),"ERR_INVALID_RETURN_VALUE"),asCopyfileError=(error,src,dest)=>error&&
typeof error.code=="string"&&typeof error.syscall=="string"?(0,fs_core_1.createError)(error.code,"copyfile",src,
dest):error,getValidCpMode=mode=>mode==null?0:((0,validators_1.validateInteger)(mode,"mode",0,7),mode),getValidCopyFileMode=mode=>{
if(mode==null)return 0;if(typeof mode!="number")throw(0,argErrors_1.withNativeCode)(new TypeError("mode must b\
e int32 or null/undefined"),"ERR_INVALID_ARG_TYPE");if(!Number.isFinite(mode))throw(0,argErrors_1.withNativeCode)(
new RangeError("mode is out of range"),"ERR_OUT_OF_RANGE");let truncated=Math.trunc(mode);if(truncated<0||truncated>
7)throw(0,argErrors_1.withNativeCode)(new RangeError("mode is out of range: >= 0 && <= 7"),"ERR_OUT_OF_RANGE");
return truncated};exports2.getValidCopyFileMode=getValidCopyFileMode;var CP_DEFAULTS={dereference:!1,errorOnExist:!1,
filter:void 0,force:!0,mode:0,preserveTimestamps:!1,recursive:!1,verbatimSymlinks:!1},getCpOptions=options=>{if(options===
void 0)return{...CP_DEFAULTS};(0,validators_1.validateObject)(options,"options");let resolved={...CP_DEFAULTS,
...options};if((0,validators_1.validateBoolean)(resolved.dereference,"options.dereference"),(0,validators_1.validateBoolean)(
resolved.errorOnExist,"options.errorOnExist"),(0,validators_1.validateBoolean)(resolved.force,"options.force"),
(0,validators_1.validateBoolean)(resolved.preserveTimestamps,"options.preserveTimestamps"),(0,validators_1.validateBoolean)(
resolved.recursive,"options.recursive"),(0,validators_1.validateBoolean)(resolved.verbatimSymlinks,"options.ve\
rbatimSymlinks"),resolved.mode=getValidCpMode(options.mode),resolved.dereference===!0&&resolved.verbatimSymlinks===
!0)throw(0,argErrors_1.withCode)(new TypeError('Option "dereference" cannot be used in combination with option\
 "verbatimSymlinks"'),"ERR_INCOMPATIBLE_OPTION_PAIR");return resolved.filter!==void 0&&(0,validators_1.validateFunction)(
resolved.filter,"options.filter"),resolved};exports2.getCpOptions=getCpOptions;var isPromise=value=>!!value&&(typeof value==
"object"||typeof value=="function")&&typeof value.then=="function",copyFileCore=(core,src,dest,flags)=>{let srcFd=-1,
destFd=-1,copied=!1;try{srcFd=core.open(src,O_RDONLY,0);let srcNode=core.getFileByFdOrThrow(srcFd,"copyfile").
node,srcMode=srcNode.mode,excl=!!(flags&COPYFILE_EXCL);destFd=core.open(dest,excl?O_WRONLY|O_CREAT|O_EXCL:O_WRONLY|
O_CREAT,438);let destNode=core.getFileByFdOrThrow(destFd,"copyfile").node;if(!excl){if(destNode===srcNode){copied=
!0;return}core.ftruncate(destFd,0)}if(core.fchmod(destFd,srcMode),flags&COPYFILE_FICLONE_FORCE)throw(0,fs_core_1.
createError)("ENOSYS","copyfile",src,dest);if(srcNode.isDirectory())throw(0,fs_core_1.createError)("EISDIR","c\
opyfile",src,dest);let size=srcNode.getSize();size>0&&core.write(destFd,srcNode.getBuffer(),0,size,0),copied=!0}catch(error){
throw asCopyfileError(error,src,dest)}finally{if(srcFd>=0&&core.close(srcFd),destFd>=0&&(core.close(destFd),!copied))
try{core.unlink(dest)}catch{}}};exports2.copyFileCore=copyFileCore;var toParts=path=>{let raw=pathResolve(path).
split("/"),parts=[];for(let i=0;i<raw.length;i++)raw[i]&&parts.push(raw[i]);return parts},isSrcSubdir=(src,dest)=>{
let srcArr=toParts(src),destArr=toParts(dest),length=srcArr.length;if(length>destArr.length)return!1;for(let i=0;i<
length;i++)if(destArr[i]!==srcArr[i])return!1;return!0},areIdentical=(srcStat,destStat)=>srcStat.ino===destStat.
ino&&srcStat.dev===destStat.dev,statOf=(vol,path,dereference)=>dereference?vol.statSync(path):vol.lstatSync(path),
statOrNull=(vol,path,dereference)=>dereference?vol.statSync(path,{throwIfNoEntry:!1}):vol.lstatSync(path,{throwIfNoEntry:!1}),
readEntries=(vol,dir)=>{try{return vol.readdirSync(dir)}catch(error){let code=error.code;throw code?(0,fs_core_1.
createError)(code,"opendir",dir):error}},isDirectory=(vol,path)=>{let stats=vol.statSync(path,{throwIfNoEntry:!1});
return!!stats&&stats.isDirectory()},setDestMode=(vol,dest,srcMode)=>{vol.chmodSync(dest,Number(srcMode))},setDestTimestamps=(vol,src,dest)=>{
let updated=vol.statSync(src);vol.utimesSync(dest,updated.atime,updated.mtime)},resolveLinkTarget=(vol,src,verbatimSymlinks)=>{
let target=String(vol.readlinkSync(src));return!verbatimSymlinks&&target[0]!=="/"?pathResolve((0,fs_node_utils_1.
pathDirname)(src),target):target},identicalPaths=(vol,a,b)=>{try{let statA=vol.statSync(a,{throwIfNoEntry:!1});
if(!statA)return!1;let statB=vol.statSync(b,{throwIfNoEntry:!1});return!!statB&&areIdentical(statA,statB)}catch{
return!1}},srcAliasesAncestor=(vol,srcStat,srcParent,destParent)=>{for(let ancestor=destParent;ancestor!==srcParent&&
ancestor!=="/";ancestor=(0,fs_node_utils_1.pathDirname)(ancestor)){let stat;try{stat=vol.statSync(ancestor,{throwIfNoEntry:!1})}catch{
return!1}if(stat){if(!stat.isDirectory())return!1;if(areIdentical(srcStat,stat))return!0}}return!1},checkPathsSync=(vol,src,dest,dereference,recursive)=>{
let srcStat;try{srcStat=statOf(vol,src,!dereference)}catch(error){let code=error.code;throw code?(0,fs_core_1.
createError)(code,dereference?"stat":"lstat",src):error}let destStat;try{destStat=statOf(vol,dest,dereference)}catch{}
let srcIsDir=srcStat.isDirectory()||dereference&&srcStat.isSymbolicLink(),srcPath=pathResolve(src),destPath=pathResolve(
dest);if(destStat){if(identicalPaths(vol,srcPath,destPath))throw cpCodeError("ERR_FS_CP_EINVAL","src and dest \
cannot be the same "+destPath);let destIsDir=destStat.isDirectory();if(srcIsDir&&!destIsDir)throw cpCodeError(
"ERR_FS_CP_DIR_TO_NON_DIR","Cannot overwrite non-directory "+destPath+" with directory "+srcPath);if(!srcIsDir&&
destIsDir)throw cpCodeError("ERR_FS_CP_NON_DIR_TO_DIR","Cannot overwrite directory "+destPath+" with non-direc\
tory "+srcPath)}let srcPrefix=srcPath==="/"?srcPath:srcPath+"/";if(srcIsDir&&destPath.startsWith(srcPrefix))throw cpCodeError(
"ERR_FS_CP_EINVAL","Cannot copy "+srcPrefix+" to a subdirectory of self "+destPath);let destParent=(0,fs_node_utils_1.
pathDirname)(destPath),srcParent=(0,fs_node_utils_1.pathDirname)(srcPath);if(srcParent!==destParent&&destParent!==
"/"&&identicalPaths(vol,srcPath,destParent))throw cpCodeError("ERR_FS_CP_EINVAL","Cannot copy "+srcPrefix+" to\
 a subdirectory of self "+destPath);if(recursive&&srcIsDir){let copyStat=statOrNull(vol,src,dereference),followed=dereference?
copyStat:srcStat;if(copyStat&&followed&&copyStat.isDirectory()&&srcAliasesAncestor(vol,followed,srcParent,destParent))
throw cpCodeError("ERR_FS_CP_EINVAL","Cannot copy "+srcPrefix+" to a subdirectory of self "+destPath)}if(srcIsDir&&
!recursive)throw cpCodeError("ERR_FS_EISDIR","Recursive option not enabled, cannot copy a directory: "+srcPrefix);
if(srcStat.isSocket())throw cpCodeError("ERR_FS_CP_SOCKET","Cannot copy a socket file: "+destPath);if(srcStat.
isFIFO())throw cpCodeError("ERR_FS_CP_FIFO_PIPE","Cannot copy a FIFO pipe: "+destPath);try{(!destStat||!vol.existsSync(
destParent))&&vol.mkdirSync(destParent,{recursive:!0})}catch{}},filterSync=(filter,src,dest)=>{let shouldCopy=filter(
src,dest);if(isPromise(shouldCopy))throw invalidFilterReturn(shouldCopy);return!!shouldCopy},cpSync=(vol,src,dest,options)=>{
let filter=options.filter;filter&&!filterSync(filter,src,dest)||(checkPathsSync(vol,src,dest,options.dereference,
options.recursive),getStatsSync(vol,src,dest,options))};exports2.cpSync=cpSync;var getStatsSync=(vol,src,dest,options)=>{
let dereference=options.dereference,srcStat=statOf(vol,src,dereference),destStat=statOrNull(vol,dest,dereference);
if(srcStat.isDirectory()&&options.recursive)return onDirSync(srcStat,destStat,vol,src,dest,options);if(srcStat.
isFile()||srcStat.isCharacterDevice()||srcStat.isBlockDevice())return onFileSync(srcStat,destStat,vol,src,dest,
options);if(srcStat.isSymbolicLink())return onLinkSync(destStat,vol,src,dest,options.verbatimSymlinks)},onFileSync=(srcStat,destStat,vol,src,dest,options)=>{
if(destStat)if(options.force)vol.unlinkSync(dest);else{if(options.errorOnExist)throw cpSystemError("ERR_FS_CP_\
EEXIST",dest+" already exists",dest,17,"EEXIST");return}(0,exports2.copyFileCore)(vol._core,src,dest,options.mode);
let srcMode=Number(srcStat.mode);setDestMode(vol,dest,srcMode),options.preserveTimestamps&&setDestTimestamps(vol,
src,dest)},onDirSync=(srcStat,destStat,vol,src,dest,options)=>{destStat?copyDirSync(vol,src,dest,options,!1,void 0):
copyDirSync(vol,src,dest,options,!0,Number(srcStat.mode))},copyDirSync=(vol,src,dest,options,mkDir,srcMode)=>{
mkDir&&vol.mkdirSync(dest);try{let entries=readEntries(vol,src),filter=options.filter;for(let i=0;i<entries.length;i++){
let name=entries[i],srcItem=(0,fs_node_utils_1.pathJoin)(src,name),destItem=(0,fs_node_utils_1.pathJoin)(dest,
name);filter&&!filterSync(filter,srcItem,destItem)||getStatsSync(vol,srcItem,destItem,options)}}finally{srcMode!==
void 0&&setDestMode(vol,dest,srcMode)}},onLinkSync=(destStat,vol,src,dest,verbatimSymlinks)=>{let resolvedSrc=resolveLinkTarget(
vol,src,verbatimSymlinks);if(!destStat){vol.symlinkSync(resolvedSrc,dest);return}let resolvedDest;try{resolvedDest=
String(vol.readlinkSync(dest))}catch(error){if(error.code==="EINVAL"){vol.symlinkSync(resolvedSrc,dest);return}
throw error}if(resolvedDest[0]!=="/"&&(resolvedDest=pathResolve((0,fs_node_utils_1.pathDirname)(dest),resolvedDest)),
isDirectory(vol,src)&&isSrcSubdir(resolvedSrc,resolvedDest))throw cpCodeError("ERR_FS_CP_EINVAL","Cannot copy "+
resolvedSrc+" to a subdirectory of self "+resolvedDest);if(isDirectory(vol,dest)&&isSrcSubdir(resolvedDest,resolvedSrc))
throw cpCodeError("ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY","cannot overwrite "+resolvedDest+" with "+resolvedSrc);vol.
unlinkSync(dest),vol.symlinkSync(resolvedSrc,dest)},cpAsync=async(vol,src,dest,options)=>{let stats=await checkPaths(
vol,src,dest,options);if(!stats)return;checkParentPaths(vol,src,stats.srcStat,dest,options.recursive);let destParent=(0,fs_node_utils_1.
pathDirname)(dest);vol.existsSync(destParent)||vol.mkdirSync(destParent,{recursive:!0}),await getStatsForCopy(
vol,stats.destStat,src,dest,options)};exports2.cpAsync=cpAsync;var checkPaths=async(vol,src,dest,options)=>{let filter=options.
filter;if(filter&&!await filter(src,dest))return;let dereference=options.dereference,srcStat=statOf(vol,src,dereference),
destStat=statOrNull(vol,dest,dereference);if(destStat){if(areIdentical(srcStat,destStat))throw cpSystemError("\
ERR_FS_CP_EINVAL","src and dest cannot be the same",dest,22,"EINVAL");if(srcStat.isDirectory()&&!destStat.isDirectory())
throw cpSystemError("ERR_FS_CP_DIR_TO_NON_DIR","cannot overwrite non-directory "+dest+" with directory "+src,dest,
21,"EISDIR");if(!srcStat.isDirectory()&&destStat.isDirectory())throw cpSystemError("ERR_FS_CP_NON_DIR_TO_DIR",
"cannot overwrite directory "+dest+" with non-directory "+src,dest,20,"ENOTDIR")}if(srcStat.isDirectory()&&isSrcSubdir(
src,dest))throw cpSystemError("ERR_FS_CP_EINVAL","cannot copy "+src+" to a subdirectory of self "+dest,dest,22,
"EINVAL");return{srcStat,destStat}},checkParentPaths=(vol,src,srcStat,dest,recursive)=>{let srcParent=pathResolve(
(0,fs_node_utils_1.pathDirname)(src)),skipMissing=recursive&&srcStat.isDirectory(),at=dest;for(let parent=pathResolve(
(0,fs_node_utils_1.pathDirname)(dest));parent!==srcParent&&parent!=="/";at=parent,parent=(0,fs_node_utils_1.pathDirname)(
parent)){let parentStat=vol.statSync(parent,{throwIfNoEntry:!1});if(!parentStat){if(skipMissing)continue;return}
if(areIdentical(srcStat,parentStat))throw cpSystemError("ERR_FS_CP_EINVAL","cannot copy "+src+" to a subdirect\
ory of self "+at,at,22,"EINVAL")}},getStatsForCopy=async(vol,destStat,src,dest,options)=>{let srcStat=statOf(vol,
src,options.dereference);if(srcStat.isDirectory()&&options.recursive)return onDir(vol,srcStat,destStat,src,dest,
options);if(srcStat.isDirectory())throw cpSystemError("ERR_FS_EISDIR",src+" is a directory (not copied)",src,21,
"EISDIR");if(srcStat.isFile()||srcStat.isCharacterDevice()||srcStat.isBlockDevice())return onFile(vol,srcStat,
destStat,src,dest,options);if(srcStat.isSymbolicLink())return onLink(vol,destStat,src,dest,options);throw srcStat.
isSocket()?cpSystemError("ERR_FS_CP_SOCKET","cannot copy a socket file: "+dest,dest,22,"EINVAL"):srcStat.isFIFO()?
cpSystemError("ERR_FS_CP_FIFO_PIPE","cannot copy a FIFO pipe: "+dest,dest,22,"EINVAL"):cpSystemError("ERR_FS_C\
P_UNKNOWN","cannot copy an unknown file type: "+dest,dest,22,"EINVAL")},onFile=async(vol,srcStat,destStat,src,dest,options)=>{
if(destStat)if(options.force)vol.unlinkSync(dest);else{if(options.errorOnExist)throw cpSystemError("ERR_FS_CP_\
EEXIST",dest+" already exists",dest,17,"EEXIST");return}(0,exports2.copyFileCore)(vol._core,src,dest,options.mode);
let srcMode=Number(srcStat.mode);setDestMode(vol,dest,srcMode),options.preserveTimestamps&&setDestTimestamps(vol,
src,dest)},onDir=async(vol,srcStat,destStat,src,dest,options)=>{if(!destStat){vol.mkdirSync(dest),await copyDir(
vol,src,dest,options),setDestMode(vol,dest,Number(srcStat.mode));return}if(options.errorOnExist&&!options.force)
throw cpSystemError("ERR_FS_CP_EEXIST",dest+" already exists",dest,17,"EEXIST");await copyDir(vol,src,dest,options)},
copyDir=async(vol,src,dest,options)=>{let entries=readEntries(vol,src);for(let i=0;i<entries.length;i++){let name=entries[i],
srcItem=(0,fs_node_utils_1.pathJoin)(src,name),destItem=(0,fs_node_utils_1.pathJoin)(dest,name),checked=await checkPaths(
vol,srcItem,destItem,options);checked&&await getStatsForCopy(vol,checked.destStat,srcItem,destItem,options)}},
onLink=async(vol,destStat,src,dest,options)=>{let resolvedSrc=resolveLinkTarget(vol,src,options.verbatimSymlinks);
if(!destStat){vol.symlinkSync(resolvedSrc,dest);return}let resolvedDest;try{resolvedDest=String(vol.readlinkSync(
dest))}catch(error){if(error.code==="EINVAL"){vol.symlinkSync(resolvedSrc,dest);return}throw error}if(resolvedDest[0]!==
"/"&&(resolvedDest=pathResolve((0,fs_node_utils_1.pathDirname)(dest),resolvedDest)),isDirectory(vol,src)&&isSrcSubdir(
resolvedSrc,resolvedDest))throw cpSystemError("ERR_FS_CP_EINVAL","cannot copy "+resolvedSrc+" to a subdirector\
y of self "+resolvedDest,dest,22,"EINVAL");if(statOf(vol,src,!0).isDirectory()&&isSrcSubdir(resolvedDest,resolvedSrc))
throw cpSystemError("ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY","cannot overwrite "+resolvedDest+" with "+resolvedSrc,
dest,22,"EINVAL");vol.unlinkSync(dest),vol.symlinkSync(resolvedSrc,dest)}}});var require_FsPromises=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/FsPromises.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0});exports2.FsPromises=void 0;var util_1=require_util3(),
cp_1=require_cp(),glob_1=require_nothing(),fs_node_utils_1=require_lib2(),newAbortError=signal=>{let error=new Error(
"The operation was aborted");return error.name="AbortError",error.code="ABORT_ERR",error.cause=signal.reason,error},
FSWatchAsyncIterator=class{constructor(fs,path,options={}){this.fs=fs,this.path=path,this.options=options,this.
eventQueue=[],this.resolveQueue=[],this.finished=!1,this.maxQueue=options.maxQueue||2048;let overflow=options.
overflow||"ignore";if(overflow!=="ignore"&&overflow!=="error"&&overflow!=="throw")throw new TypeError(`The arg\
ument 'options.overflow' must be one of: 'ignore', 'error'. Received '${overflow}'`);this.overflow=overflow===
"throw"?"error":overflow;let signal=options.signal;if(signal){if(signal.aborted){this.finish(newAbortError(signal));
return}this.onAbort=()=>this.finish(newAbortError(signal)),signal.addEventListener("abort",this.onAbort)}this.
startWatching()}startWatching(){let{signal,...watchOptions}=this.options;try{this.watcher=this.fs.watch(this.path,
watchOptions,(eventType,filename)=>{this.enqueueEvent({eventType,filename})})}catch(error){throw this.finish(),
error}}enqueueEvent(event){if(!this.finished){if(this.eventQueue.length>=this.maxQueue){if(this.overflow==="er\
ror"){let error=new Error(`Watch queue overflow: more than ${this.maxQueue} events queued`);error.code="ERR_FS\
_WATCH_QUEUE_OVERFLOW",this.finish(error)}else typeof process!="undefined"&&typeof process.emitWarning=="funct\
ion"&&process.emitWarning("fs.watch maxQueue exceeded");return}if(this.eventQueue.push(event),this.resolveQueue.
length>0){let{resolve}=this.resolveQueue.shift(),nextEvent=this.eventQueue.shift();resolve({value:nextEvent,done:!1})}}}finish(error){
if(this.finished)return;this.finished=!0,this.error=error,error&&(this.eventQueue.length=0),this.onAbort&&(this.
options.signal.removeEventListener("abort",this.onAbort),this.onAbort=void 0),this.watcher&&(this.watcher.close(),
this.watcher=null);let delivered=error&&this.resolveQueue.length>0;for(;this.resolveQueue.length>0;){let{resolve,
reject}=this.resolveQueue.shift();error?reject(error):resolve({value:void 0,done:!0})}delivered&&(this.error=void 0)}async next(){
if(this.error){let error=this.error;throw this.error=void 0,error}return this.finished?{value:void 0,done:!0}:
this.eventQueue.length>0?{value:this.eventQueue.shift(),done:!1}:new Promise((resolve,reject)=>{this.resolveQueue.
push({resolve,reject})})}async return(){return this.finish(),{value:void 0,done:!0}}async throw(error){throw this.
finish(error),error}[Symbol.asyncIterator](){return this}},FsPromises=class{constructor(fs,FileHandle){this.fs=
fs,this.FileHandle=FileHandle,this.constants=fs_node_utils_1.constants,this.cp=(src,dest,options)=>new Promise(
(resolve,reject)=>{this.fs.cp(src,dest,(0,cp_1.getCpOptions)(options),error=>error?reject(error):resolve())}),
this.copyFile=(src,dest,mode)=>new Promise((resolve,reject)=>{this.fs.copyFile(src,dest,mode,error=>error?reject(
error):resolve())}),this.opendir=(0,util_1.promisify)(this.fs,"opendir"),this.statfs=(0,util_1.promisify)(this.
fs,"statfs"),this.lutimes=(0,util_1.promisify)(this.fs,"lutimes"),this.glob=(pattern,options)=>(0,glob_1.glob)(
this.fs,pattern,options),this.access=(0,util_1.promisify)(this.fs,"access"),this.chmod=(0,util_1.promisify)(this.
fs,"chmod"),this.chown=(0,util_1.promisify)(this.fs,"chown"),this.lchmod=(0,util_1.promisify)(this.fs,"lchmod"),
this.lchown=(0,util_1.promisify)(this.fs,"lchown"),this.link=(0,util_1.promisify)(this.fs,"link"),this.lstat=(0,util_1.
promisify)(this.fs,"lstat"),this.mkdir=(0,util_1.promisify)(this.fs,"mkdir"),this.mkdtemp=(0,util_1.promisify)(
this.fs,"mkdtemp"),this.readdir=(0,util_1.promisify)(this.fs,"readdir"),this.readlink=(0,util_1.promisify)(this.
fs,"readlink"),this.realpath=(0,util_1.promisify)(this.fs,"realpath"),this.rename=(0,util_1.promisify)(this.fs,
"rename"),this.rmdir=(0,util_1.promisify)(this.fs,"rmdir"),this.rm=(0,util_1.promisify)(this.fs,"rm"),this.stat=
(0,util_1.promisify)(this.fs,"stat"),this.symlink=(0,util_1.promisify)(this.fs,"symlink"),this.truncate=(0,util_1.
promisify)(this.fs,"truncate"),this.unlink=(0,util_1.promisify)(this.fs,"unlink"),this.utimes=(0,util_1.promisify)(
this.fs,"utimes"),this.readFile=(id,options)=>(0,util_1.promisify)(this.fs,"readFile")(id instanceof this.FileHandle?
id.fd:id,options),this.appendFile=(path,data,options)=>(0,util_1.promisify)(this.fs,"appendFile")(path instanceof
this.FileHandle?path.fd:path,data,options),this.open=(path,flags="r",mode)=>(0,util_1.promisify)(this.fs,"open",
fd=>new this.FileHandle(this.fs,fd))(path,flags,mode),this.writeFile=(id,data,options)=>((0,util_1.isReadableStream)(
data)?(0,util_1.streamToBuffer)(data):Promise.resolve(data)).then(data2=>(0,util_1.promisify)(this.fs,"writeFi\
le")(id instanceof this.FileHandle?id.fd:id,data2,options)),this.watch=(filename,options)=>{let watchOptions=typeof options==
"string"?{encoding:options}:options||{};return new FSWatchAsyncIterator(this.fs,filename,watchOptions)}}};exports2.
FsPromises=FsPromises}});var require_options=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/options.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.getWriteFileOptions=exports2.writeFileDefaults=exports2.
getRealpathOptsAndCb=exports2.getRealpathOptions=exports2.getStatfsOptsAndCb=exports2.getStatfsOptions=exports2.
getStatOptsAndCb=exports2.getStatOptions=exports2.getAppendFileOptsAndCb=exports2.getAppendFileOpts=exports2.getOpendirOptsAndCb=
exports2.getOpendirOptions=exports2.getReaddirOptsAndCb=exports2.getReaddirOptions=exports2.getReadFileOptions=
exports2.getRmOptsAndCb=exports2.getRmdirOptions=exports2.getDefaultOptsAndCb=exports2.getDefaultOpts=exports2.
optsDefaults=exports2.getMkdirOptions=void 0;exports2.getOptions=getOptions;exports2.optsGenerator=optsGenerator;
exports2.optsAndCbGenerator=optsAndCbGenerator;var fs_node_utils_1=require_lib2(),util_1=require_util3(),mkdirDefaults={
mode:511,recursive:!1},getMkdirOptions=options=>typeof options=="number"?Object.assign({},mkdirDefaults,{mode:options}):
Object.assign({},mkdirDefaults,options);exports2.getMkdirOptions=getMkdirOptions;var ERRSTR_OPTS=tipeof=>`Expe\
cted options to be either an object or a string, but got ${tipeof} instead`;function getOptions(defaults,options){
let opts;if(options){let tipeof=typeof options;switch(tipeof){case"string":opts=Object.assign({},defaults,{encoding:options});
break;case"object":opts=Object.assign({},defaults,options);break;default:throw TypeError(ERRSTR_OPTS(tipeof))}}else
return defaults;return opts.encoding!=="buffer"&&(0,fs_node_utils_1.assertEncoding)(opts.encoding),opts}function optsGenerator(defaults){
return options=>getOptions(defaults,options)}function optsAndCbGenerator(getOpts){return(options,callback)=>typeof options==
"function"?[getOpts(),options]:[getOpts(options),(0,util_1.validateCallback)(callback)]}exports2.optsDefaults=
{encoding:"utf8"};exports2.getDefaultOpts=optsGenerator(exports2.optsDefaults);exports2.getDefaultOptsAndCb=optsAndCbGenerator(
exports2.getDefaultOpts);var rmdirDefaults={recursive:!1},getRmdirOptions=options=>Object.assign({},rmdirDefaults,
options);exports2.getRmdirOptions=getRmdirOptions;var getRmOpts=optsGenerator(exports2.optsDefaults);exports2.
getRmOptsAndCb=optsAndCbGenerator(getRmOpts);var readFileOptsDefaults={flag:"r"};exports2.getReadFileOptions=optsGenerator(
readFileOptsDefaults);var readdirDefaults={encoding:"utf8",recursive:!1,withFileTypes:!1};exports2.getReaddirOptions=
optsGenerator(readdirDefaults);exports2.getReaddirOptsAndCb=optsAndCbGenerator(exports2.getReaddirOptions);var opendirDefaults={
encoding:"utf8",bufferSize:32,recursive:!1};exports2.getOpendirOptions=optsGenerator(opendirDefaults);exports2.
getOpendirOptsAndCb=optsAndCbGenerator(exports2.getOpendirOptions);var appendFileDefaults={encoding:"utf8",mode:438,
flag:fs_node_utils_1.FLAGS[fs_node_utils_1.FLAGS.a]};exports2.getAppendFileOpts=optsGenerator(appendFileDefaults);
exports2.getAppendFileOptsAndCb=optsAndCbGenerator(exports2.getAppendFileOpts);var statDefaults={bigint:!1},getStatOptions=(options={})=>Object.
assign({},statDefaults,options);exports2.getStatOptions=getStatOptions;var getStatOptsAndCb=(options,callback)=>typeof options==
"function"?[(0,exports2.getStatOptions)(),options]:[(0,exports2.getStatOptions)(options),(0,util_1.validateCallback)(
callback)];exports2.getStatOptsAndCb=getStatOptsAndCb;var statfsDefaults={bigint:!1},getStatfsOptions=(options={})=>Object.
assign({},statfsDefaults,options);exports2.getStatfsOptions=getStatfsOptions;var getStatfsOptsAndCb=(options,callback)=>typeof options==
"function"?[(0,exports2.getStatfsOptions)(),options]:[(0,exports2.getStatfsOptions)(options),(0,util_1.validateCallback)(
callback)];exports2.getStatfsOptsAndCb=getStatfsOptsAndCb;var realpathDefaults=exports2.optsDefaults;exports2.
getRealpathOptions=optsGenerator(realpathDefaults);exports2.getRealpathOptsAndCb=optsAndCbGenerator(exports2.getRealpathOptions);
exports2.writeFileDefaults={encoding:"utf8",mode:438,flag:fs_node_utils_1.FLAGS[fs_node_utils_1.FLAGS.w]};exports2.
getWriteFileOptions=optsGenerator(exports2.writeFileDefaults)}});var require_Dir=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/Dir.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Dir=void 0;var fs_node_utils_1=require_lib2(),argErrors_1=require_argErrors(),
validators_1=require_validators(),Dirent_1=require_Dirent(),util_1=require_util3(),DEFAULT_ENCODING={encoding:"\
utf8"},dirClosed=()=>(0,argErrors_1.withCode)(new Error("Directory handle was closed"),"ERR_DIR_CLOSED"),dirBusy=()=>(0,argErrors_1.
withCode)(new Error("Cannot do synchronous work on directory handle with concurrent asynchronous operations"),
"ERR_DIR_CONCURRENT_OPERATION"),Dir=class _Dir{constructor(handle,path,options){if(this.levels=[],this.closed=
!1,this.operationQueue=null,handle==null)throw(0,argErrors_1.withCode)(new TypeError('The "handle" argument mu\
st be specified'),"ERR_MISSING_ARGS");let type=typeof options,opts={bufferSize:32,...options==null||type==="fu\
nction"?DEFAULT_ENCODING:type==="string"?{encoding:options}:options};(0,validators_1.validateUint32)(opts.bufferSize,
"options.bufferSize",!0),this.options=opts,this._path=path;let parentPath=typeof path=="string"?path:path.toString();
this.levels.push({entries:handle.children[Symbol.iterator](),path,parentPath})}readBase(){let levels=this.levels,
options=this.options,encoding=options.encoding,recursive=options.recursive;for(;levels.length;){let level=levels[levels.
length-1],{done,value}=level.entries.next();if(done){levels.pop();continue}let name=value[0];if(name==="."||name===
"..")continue;let link=value[1],dirent=Dirent_1.default.build(link,encoding,level.parentPath);return recursive&&
dirent.isDirectory()&&this.descend(level.path,dirent.name,link),dirent}return null}descend(parent,name,link){let path=(0,fs_node_utils_1.
pathJoin)(parent,name);if(!link.getNode().canRead())throw(0,util_1.createError)("EACCES","opendir",path);this.
levels.push({entries:link.children[Symbol.iterator](),path,parentPath:path})}readPromise(){return new Promise(
(resolve,reject)=>{this.readImpl((err,entry)=>{err?reject(err):resolve(entry!=null?entry:null)})})}readImpl(callback){
if(this.closed)throw dirClosed();if(callback===void 0)return this.readPromise();let cb=callback;(0,util_1.validateCallback)(
cb);let queued=this.operationQueue;if(queued!==null){queued.push(()=>{try{this.readImpl(cb)}catch(err){process.
nextTick(cb,err)}});return}this.operationQueue=[];let entry=null,error=null;try{entry=this.readBase()}catch(err){
error=err}process.nextTick(()=>{process.nextTick(()=>{let queue=this.operationQueue;if(this.operationQueue=null,
queue)for(let i=0;i<queue.length;i++)queue[i]()}),error?cb(error):cb(null,entry)})}get path(){if(!(this instanceof
_Dir))throw(0,argErrors_1.invalidThis)("Dir");return this._path}close(callback){if(callback===void 0)return this.
closed?Promise.reject(dirClosed()):new Promise((resolve,reject)=>{this.close(err=>{err?reject(err):resolve()})});
let cb=callback;if((0,util_1.validateCallback)(cb),this.closed){process.nextTick(cb,dirClosed());return}let queued=this.
operationQueue;if(queued!==null){queued.push(()=>{this.close(cb)});return}this.closed=!0,process.nextTick(cb,null)}closeSync(){
if(this.closed)throw dirClosed();if(this.operationQueue!==null)throw dirBusy();this.closed=!0}read(callback){return arguments.
length===0?this.readPromise():this.readImpl(callback)}readSync(){if(this.closed)throw dirClosed();if(this.operationQueue!==
null)throw dirBusy();return this.readBase()}async*entries(){try{for(;;){let entry=await this.read();if(entry===
null)break;yield entry}}finally{await this.close()}}async[Symbol.asyncDispose](){this.closed||await this.close()}[Symbol.
dispose](){this.closed||this.closeSync()}};exports2.Dir=Dir;Object.defineProperty(Dir.prototype,Symbol.asyncIterator,
{enumerable:!1,writable:!0,configurable:!0,value:Dir.prototype.entries})}});var require_volume=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/volume.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.FSWatcher=exports2.StatWatcher=exports2.Volume=void 0;
exports2.pathToSteps=pathToSteps;exports2.dataToStr=dataToStr;exports2.toUnixTimestamp=toUnixTimestamp;var path_1=require_path(),
fs_core_1=require_lib3(),Stats_1=require_Stats(),Dirent_1=require_Dirent(),StatFs_1=require_StatFs(),glob_1=require_nothing(),
buffer_1=require_buffer4(),setTimeoutUnref_1=require_setTimeoutUnref(),stream_1=require_stream3(),fs_node_utils_1=require_lib2(),
events_1=require_events3(),FileHandle_1=require_FileHandle(),util_1=require_util4(),FsPromises_1=require_FsPromises(),
fs_print_1=require_nothing(),fsSnapshot=require_nothing(),fs_node_utils_2=require_lib2(),argErrors_1=require_argErrors(),
validators_1=require_validators(),options_1=require_options(),util_2=require_util3(),readWriteArgs_1=require_readWriteArgs(),
Dir_1=require_Dir(),cp_1=require_cp(),{O_SYMLINK,F_OK,R_OK,W_OK,X_OK}=fs_node_utils_1.constants,kMinPoolSpace=128;
function pathToSteps(path){return(0,fs_core_1.filenameToSteps)((0,util_2.pathToFilename)(path))}function dataToStr(data,encoding=fs_node_utils_1.
ENCODING_UTF8){return buffer_1.Buffer.isBuffer(data)?data.toString(encoding):data instanceof Uint8Array?(0,buffer_1.
bufferFrom)(data).toString(encoding):String(data)}function toUnixTimestamp(time){if(typeof time=="string"&&+time==
time)return+time;if(time instanceof Date)return time.getTime()/1e3;if(isFinite(time))return time<0?Date.now()/
1e3:time;throw new Error("Cannot parse time: "+time)}function validateUid(uid){if(typeof uid!="number")throw TypeError(
fs_node_utils_2.ERRSTR.UID)}function validateGid(gid){if(typeof gid!="number")throw TypeError(fs_node_utils_2.
ERRSTR.GID)}var Volume=class{get promises(){if(this.promisesApi===null)throw new Error("Promise is not support\
ed in this environment.");return this.promisesApi}constructor(_core=new fs_core_1.Superblock){this._core=_core,
this.promisesApi=new FsPromises_1.FsPromises(this,FileHandle_1.FileHandle),this.openSync=(path,flags,mode=438)=>{
let modeNum=(0,util_2.modeToNumber)(mode),fileName=(0,util_2.pathToFilename)(path),flagsNum=(0,util_2.flagsToNumber)(
flags);return this._core.open(fileName,flagsNum,modeNum,!(flagsNum&O_SYMLINK))},this.open=(path,flags,a,b)=>{let mode=a,
callback=b;typeof a=="function"&&(mode=438,callback=a),mode=mode||438;let modeNum=(0,util_2.modeToNumber)(mode),
fileName=(0,util_2.pathToFilename)(path),flagsNum=(0,util_2.flagsToNumber)(flags);this.wrapAsync(this._core.open,
[fileName,flagsNum,modeNum,!(flagsNum&O_SYMLINK)],callback)},this.closeSync=fd=>{this._core.close(fd)},this.close=
(fd,callback)=>{(0,fs_core_1.validateFd)(fd);let file=this._core.getFileByFdOrThrow(fd,"close");this.wrapAsync(
this._core.close,[file.fd],callback)},this.readv=(fd,buffers,a,b)=>{(0,validators_1.validateInt32)(fd,"fd",0);
let[position,callback]=(0,readWriteArgs_1.getVectorCallbackArgs)(buffers,a,b);Promise.resolve().then(()=>{try{
if(!buffers.length)throw(0,util_2.createError)("EINVAL","read");callback(null,this._core.readv(fd,buffers,position),
buffers)}catch(err){callback(err,0,buffers)}})},this.readvSync=(fd,buffers,position)=>{let seek=(0,readWriteArgs_1.
getVectorArgs)(buffers,position);if((0,fs_core_1.validateFd)(fd),!buffers.length)throw(0,util_2.createError)("\
EINVAL","read");return this._core.readv(fd,buffers,seek)},this._readfile=(id,flagsNum,encoding)=>{let result,userOwnsFd=typeof id==
"number"&&(0,fs_core_1.isFd)(id),fd;userOwnsFd?fd=id:fd=this.openSync(id,flagsNum);try{let file=this._core.getFileByFdOrThrow(
fd,"fstat");if(file.node.isDirectory())throw(0,util_2.createError)("EISDIR","read");let buffer=file.getBuffer(),
start=userOwnsFd?Math.min(file.position,buffer.length):0;file.position=buffer.length,result=(0,util_2.bufferToEncoding)(
start?buffer.subarray(start):buffer,encoding)}finally{userOwnsFd||this.closeSync(fd)}return result},this.readFileSync=
(file,options)=>{let opts=(0,options_1.getReadFileOptions)(options),flagsNum=(0,util_2.flagsToNumber)(opts.flag);
return this._readfile(file,flagsNum,opts.encoding)},this.readFile=(id,a,b)=>{let[opts,callback]=(0,options_1.optsAndCbGenerator)(
options_1.getReadFileOptions)(a,b),flagsNum=(0,util_2.flagsToNumber)(opts.flag);this.wrapAsync(this._readfile,
[id,flagsNum,opts.encoding],callback)},this.writeSync=(fd,a,b,c,d)=>{let[,buf,offset,length,position]=(0,util_2.
getWriteSyncArgs)(fd,a,b,c,d);return this._write(fd,buf,offset,length,position)},this.write=(fd,a,b,c,d,e)=>{let[
,,buf,offset,length,position,cb]=(0,util_2.getWriteArgs)(fd,a,b,c,d,e);Promise.resolve().then(()=>{try{cb(null,
this._write(fd,buf,offset,length,position),a)}catch(err){cb(err,0,a)}})},this.writev=(fd,buffers,a,b)=>{(0,validators_1.
validateInt32)(fd,"fd",0);let[position,callback]=(0,readWriteArgs_1.getVectorCallbackArgs)(buffers,a,b);if(!buffers.
length){queueMicrotask(()=>callback(null,0,buffers));return}Promise.resolve().then(()=>{try{callback(null,this.
writevBase(fd,buffers,position),buffers)}catch(err){callback(err,0,buffers)}})},this.writevSync=(fd,buffers,position)=>{
let seek=(0,readWriteArgs_1.getVectorArgs)(buffers,position);return buffers.length?((0,fs_core_1.validateFd)(fd),
this.writevBase(fd,buffers,seek)):0},this.writeFileSync=(id,data,options)=>{let opts=(0,options_1.getWriteFileOptions)(
options),flagsNum=(0,util_2.flagsToNumber)(opts.flag),modeNum=(0,util_2.modeToNumber)(opts.mode),buf=(0,fs_core_1.
dataToBuffer)(data,opts.encoding);this._core.writeFile(id,buf,flagsNum,modeNum)},this.writeFile=(id,data,a,b)=>{
let options=a,callback=b;typeof a=="function"&&([options,callback]=[options_1.writeFileDefaults,a]);let cb=(0,util_2.
validateCallback)(callback),opts=(0,options_1.getWriteFileOptions)(options),flagsNum=(0,util_2.flagsToNumber)(
opts.flag),modeNum=(0,util_2.modeToNumber)(opts.mode),buf=(0,fs_core_1.dataToBuffer)(data,opts.encoding);this.
wrapAsync(this._core.writeFile,[id,buf,flagsNum,modeNum],cb)},this.copyFileSync=(src,dest,flags)=>{let srcFilename=(0,util_2.
pathToFilename)(src),destFilename=(0,util_2.pathToFilename)(dest);(0,cp_1.copyFileCore)(this._core,srcFilename,
destFilename,(0,cp_1.getValidCopyFileMode)(flags))},this.copyFile=(src,dest,a,b)=>{let srcFilename=(0,util_2.pathToFilename)(
src),destFilename=(0,util_2.pathToFilename)(dest),flags,callback;typeof a=="function"?[flags,callback]=[0,a]:[
flags,callback]=[a,b],(0,util_2.validateCallback)(callback);let flagsNum=(0,cp_1.getValidCopyFileMode)(flags);
Promise.resolve().then(()=>{try{(0,cp_1.copyFileCore)(this._core,srcFilename,destFilename,flagsNum)}catch(error){
callback(error);return}callback(null)})},this.linkSync=(existingPath,newPath)=>{let existingPathFilename=(0,util_2.
pathToFilename)(existingPath),newPathFilename=(0,util_2.pathToFilename)(newPath);this._core.link(existingPathFilename,
newPathFilename)},this.link=(existingPath,newPath,callback)=>{let existingPathFilename=(0,util_2.pathToFilename)(
existingPath),newPathFilename=(0,util_2.pathToFilename)(newPath);this.wrapAsync(this._core.link,[existingPathFilename,
newPathFilename],callback)},this.unlinkSync=path=>{let filename=(0,util_2.pathToFilename)(path);this._core.unlink(
filename)},this.unlink=(path,callback)=>{let filename=(0,util_2.pathToFilename)(path);this.wrapAsync(this._core.
unlink,[filename],callback)},this.symlinkSync=(target,path,type)=>{let targetFilename=(0,util_2.pathToFilename)(
target),pathFilename=(0,util_2.pathToFilename)(path);this._core.symlink(targetFilename,pathFilename)},this.symlink=
(target,path,a,b)=>{let callback=(0,util_2.validateCallback)(typeof a=="function"?a:b),targetFilename=(0,util_2.
pathToFilename)(target),pathFilename=(0,util_2.pathToFilename)(path);this.wrapAsync(this._core.symlink,[targetFilename,
pathFilename],callback)},this._lstat=(filename,bigint=!1,throwIfNoEntry=!1)=>{let link;try{link=this._core.getLinkOrThrow(
filename,"lstat")}catch(err){if(err.code==="ENOENT"&&!throwIfNoEntry)return;throw err}return Stats_1.default.build(
link.getNode(),bigint)},this.lstatSync=(path,options)=>{let{throwIfNoEntry=!0,bigint=!1}=(0,options_1.getStatOptions)(
options);return this._lstat((0,util_2.pathToFilename)(path),bigint,throwIfNoEntry)},this.renameSync=(oldPath,newPath)=>{
let oldPathFilename=(0,util_2.pathToFilename)(oldPath),newPathFilename=(0,util_2.pathToFilename)(newPath);this.
_core.rename(oldPathFilename,newPathFilename)},this.rename=(oldPath,newPath,callback)=>{let oldPathFilename=(0,util_2.
pathToFilename)(oldPath),newPathFilename=(0,util_2.pathToFilename)(newPath);this.wrapAsync(this._core.rename,[
oldPathFilename,newPathFilename],callback)},this.existsSync=path=>{try{return this._exists((0,util_2.pathToFilename)(
path)).ok}catch{return!1}},this.exists=(path,callback)=>{let filename=(0,util_2.pathToFilename)(path);if(typeof callback!=
"function")throw Error(fs_node_utils_2.ERRSTR.CB);Promise.resolve().then(()=>{try{callback(this._exists(filename).
ok)}catch{callback(!1)}})},this.accessSync=(path,mode=F_OK)=>{let filename=(0,util_2.pathToFilename)(path);mode=
mode|0,this._access(filename,mode)},this.access=(path,a,b)=>{let mode=F_OK,callback;typeof a!="function"?[mode,
callback]=[a|0,(0,util_2.validateCallback)(b)]:callback=a;let filename=(0,util_2.pathToFilename)(path);this.wrapAsync(
this._access,[filename,mode],callback)},this.appendFileSync=(id,data,options)=>{let opts=(0,options_1.getAppendFileOpts)(
options);(!opts.flag||(0,fs_core_1.isFd)(id))&&(opts.flag="a"),this.writeFileSync(id,data,opts)},this.appendFile=
(id,data,a,b)=>{let[opts,callback]=(0,options_1.getAppendFileOptsAndCb)(a,b);(!opts.flag||(0,fs_core_1.isFd)(id))&&
(opts.flag="a"),this.writeFile(id,data,opts,callback)},this._readdir=(filename,options)=>{let steps=(0,fs_core_1.
filenameToSteps)(filename),link=this._core.getResolvedLinkOrThrow(filename,"scandir"),node=link.getNode();if(!node.
isDirectory())throw(0,util_2.createError)("ENOTDIR","scandir",filename);if(!node.canRead())throw(0,util_2.createError)(
"EACCES","scandir",filename);let list=[];for(let name of link.children.keys()){let child=link.getChild(name);if(!(!child||
name==="."||name==="..")&&(list.push(Dirent_1.default.build(child,options.encoding)),options.recursive&&child.
children.size)){let recurseOptions={...options,recursive:!0,withFileTypes:!0},childList=this._readdir(child.getPath(),
recurseOptions);list.push(...childList)}}if(!fs_core_1.isWin&&options.encoding!=="buffer"&&list.sort((a,b)=>a.
name<b.name?-1:a.name>b.name?1:0),options.withFileTypes)return list;let filename2=filename;return fs_core_1.isWin&&
(filename2=filename2.replace(/\\/g,"/")),list.map(dirent=>{if(options.recursive){let fullPath=(0,fs_node_utils_2.
pathJoin)(dirent.parentPath,dirent.name.toString());return fs_core_1.isWin&&(fullPath=fullPath.replace(/\\/g,"\
/")),fullPath.replace(filename2+path_1.posix.sep,"")}return dirent.name})},this.readdirSync=(path,options)=>{let opts=(0,options_1.
getReaddirOptions)(options),filename=(0,util_2.pathToFilename)(path);return this._readdir(filename,opts)},this.
readdir=(path,a,b)=>{let[options,callback]=(0,options_1.getReaddirOptsAndCb)(a,b),filename=(0,util_2.pathToFilename)(
path);this.wrapAsync(this._readdir,[filename,options],callback)},this._readlink=(filename,encoding)=>{let node=this.
_core.getLinkOrThrow(filename,"readlink").getNode();if(!node.isSymlink())throw(0,util_2.createError)("EINVAL",
"readlink",filename);return(0,fs_node_utils_1.strToEncoding)(node.symlink,encoding)},this.readlinkSync=(path,options)=>{
let opts=(0,options_1.getDefaultOpts)(options),filename=(0,util_2.pathToFilename)(path);return this._readlink(
filename,opts.encoding)},this.readlink=(path,a,b)=>{let[opts,callback]=(0,options_1.getDefaultOptsAndCb)(a,b),
filename=(0,util_2.pathToFilename)(path);this.wrapAsync(this._readlink,[filename,opts.encoding],callback)},this.
_fsync=fd=>{this._core.getFileByFdOrThrow(fd,"fsync")},this.fsyncSync=fd=>{this._fsync(fd)},this.fsync=(fd,callback)=>{
this.wrapAsync(this._fsync,[fd],callback)},this._fdatasync=fd=>{this._core.getFileByFdOrThrow(fd,"fdatasync")},
this.fdatasyncSync=fd=>{this._fdatasync(fd)},this.fdatasync=(fd,callback)=>{this.wrapAsync(this._fdatasync,[fd],
callback)},this._ftruncate=(fd,len)=>{this._core.ftruncate(fd,len)},this.ftruncateSync=(fd,len)=>{this._ftruncate(
fd,len)},this.ftruncate=(fd,a,b)=>{let len=typeof a=="number"?a:0,callback=(0,util_2.validateCallback)(typeof a==
"number"?b:a);this.wrapAsync(this._ftruncate,[fd,len],callback)},this._truncate=(path,len)=>{let fd=this.openSync(
path,"r+");try{this.ftruncateSync(fd,len)}finally{this.closeSync(fd)}},this.truncateSync=(id,len)=>{if((0,fs_core_1.
isFd)(id))return this.ftruncateSync(id,len);this._truncate(id,len)},this.truncate=(id,a,b)=>{let len=typeof a==
"number"?a:0,callback=(0,util_2.validateCallback)(typeof a=="number"?b:a);if((0,fs_core_1.isFd)(id))return this.
ftruncate(id,len,callback);this.wrapAsync(this._truncate,[id,len],callback)},this._futimes=(fd,atime,mtime)=>{
this._core.futimes(fd,atime,mtime)},this.futimesSync=(fd,atime,mtime)=>{this._futimes(fd,toUnixTimestamp(atime),
toUnixTimestamp(mtime))},this.futimes=(fd,atime,mtime,callback)=>{this.wrapAsync(this._futimes,[fd,toUnixTimestamp(
atime),toUnixTimestamp(mtime)],callback)},this._utimes=(filename,atime,mtime,followSymlinks=!0)=>{this._core.utimes(
filename,atime,mtime,followSymlinks)},this.utimesSync=(path,atime,mtime)=>{this._utimes((0,util_2.pathToFilename)(
path),toUnixTimestamp(atime),toUnixTimestamp(mtime),!0)},this.utimes=(path,atime,mtime,callback)=>{this.wrapAsync(
this._utimes,[(0,util_2.pathToFilename)(path),toUnixTimestamp(atime),toUnixTimestamp(mtime),!0],callback)},this.
lutimesSync=(path,atime,mtime)=>{this._utimes((0,util_2.pathToFilename)(path),toUnixTimestamp(atime),toUnixTimestamp(
mtime),!1)},this.lutimes=(path,atime,mtime,callback)=>{this.wrapAsync(this._utimes,[(0,util_2.pathToFilename)(
path),toUnixTimestamp(atime),toUnixTimestamp(mtime),!1],callback)},this.mkdirSync=(path,options)=>{let opts=(0,options_1.
getMkdirOptions)(options),modeNum=(0,util_2.modeToNumber)(opts.mode,511),filename=(0,util_2.pathToFilename)(path);
if(opts.recursive)return this._core.mkdirp(filename,modeNum);this._core.mkdir(filename,modeNum)},this.mkdir=(path,a,b)=>{
let opts=(0,options_1.getMkdirOptions)(a),callback=(0,util_2.validateCallback)(typeof a=="function"?a:b),modeNum=(0,util_2.
modeToNumber)(opts.mode,511),filename=(0,util_2.pathToFilename)(path);opts.recursive?this.wrapAsync(this._core.
mkdirp,[filename,modeNum],callback):this.wrapAsync(this._core.mkdir,[filename,modeNum],callback)},this._mkdtemp=
(prefix,encoding,retry=5)=>{let filename=prefix+(0,util_2.genRndStr6)();try{return this._core.mkdir(filename,511),
(0,fs_node_utils_1.strToEncoding)(filename,encoding)}catch(err){if(err.code==="EEXIST"){if(retry>1)return this.
_mkdtemp(prefix,encoding,retry-1);throw Error("Could not create temp dir.")}else throw err}},this.mkdtempSync=
(prefix,options)=>{let{encoding}=(0,options_1.getDefaultOpts)(options);if(!prefix||typeof prefix!="string")throw new TypeError(
"filename prefix is required");return(0,util_2.nullCheck)(prefix),this._mkdtemp(prefix,encoding)},this.mkdtemp=
(prefix,a,b)=>{let[{encoding},callback]=(0,options_1.getDefaultOptsAndCb)(a,b);if(!prefix||typeof prefix!="str\
ing")throw new TypeError("filename prefix is required");(0,util_2.nullCheck)(prefix)&&this.wrapAsync(this._mkdtemp,
[prefix,encoding],callback)},this.rmdirSync=(path,options)=>{let opts=(0,options_1.getRmdirOptions)(options);this.
_core.rmdir((0,util_2.pathToFilename)(path),opts.recursive)},this.rmdir=(path,a,b)=>{let opts=(0,options_1.getRmdirOptions)(
a),callback=(0,util_2.validateCallback)(typeof a=="function"?a:b);this.wrapAsync(this._core.rmdir,[(0,util_2.pathToFilename)(
path),opts.recursive],callback)},this.rmSync=(path,options)=>{this._core.rm((0,util_2.pathToFilename)(path),options==
null?void 0:options.force,options==null?void 0:options.recursive)},this.rm=(path,a,b)=>{let[opts,callback]=(0,options_1.
getRmOptsAndCb)(a,b);this.wrapAsync(this._core.rm,[(0,util_2.pathToFilename)(path),opts==null?void 0:opts.force,
opts==null?void 0:opts.recursive],callback)},this._fchmod=(fd,modeNum)=>{this._core.fchmod(fd,modeNum)},this.fchmodSync=
(fd,mode)=>{this._fchmod(fd,(0,util_2.modeToNumber)(mode))},this.fchmod=(fd,mode,callback)=>{this.wrapAsync(this.
_fchmod,[fd,(0,util_2.modeToNumber)(mode)],callback)},this._chmod=(filename,modeNum,followSymlinks=!0)=>{followSymlinks?
this._core.chmod(filename,modeNum):this._core.lchmod(filename,modeNum)},this.chmodSync=(path,mode)=>{let modeNum=(0,util_2.
modeToNumber)(mode),filename=(0,util_2.pathToFilename)(path);this._chmod(filename,modeNum,!0)},this.chmod=(path,mode,callback)=>{
let modeNum=(0,util_2.modeToNumber)(mode),filename=(0,util_2.pathToFilename)(path);this.wrapAsync(this._chmod,
[filename,modeNum],callback)},this._lchmod=(filename,modeNum)=>{this._core.lchmod(filename,modeNum)},this.lchmodSync=
(path,mode)=>{let modeNum=(0,util_2.modeToNumber)(mode),filename=(0,util_2.pathToFilename)(path);this._lchmod(
filename,modeNum)},this.lchmod=(path,mode,callback)=>{let modeNum=(0,util_2.modeToNumber)(mode),filename=(0,util_2.
pathToFilename)(path);this.wrapAsync(this._lchmod,[filename,modeNum],callback)},this._fchown=(fd,uid,gid)=>{this.
_core.fchown(fd,uid,gid)},this.fchownSync=(fd,uid,gid)=>{validateUid(uid),validateGid(gid),this._fchown(fd,uid,
gid)},this.fchown=(fd,uid,gid,callback)=>{validateUid(uid),validateGid(gid),this.wrapAsync(this._fchown,[fd,uid,
gid],callback)},this._chown=(filename,uid,gid)=>{this._core.chown(filename,uid,gid)},this.chownSync=(path,uid,gid)=>{
validateUid(uid),validateGid(gid),this._chown((0,util_2.pathToFilename)(path),uid,gid)},this.chown=(path,uid,gid,callback)=>{
validateUid(uid),validateGid(gid),this.wrapAsync(this._chown,[(0,util_2.pathToFilename)(path),uid,gid],callback)},
this._lchown=(filename,uid,gid)=>{this._core.lchown(filename,uid,gid)},this.lchownSync=(path,uid,gid)=>{validateUid(
uid),validateGid(gid),this._lchown((0,util_2.pathToFilename)(path),uid,gid)},this.lchown=(path,uid,gid,callback)=>{
validateUid(uid),validateGid(gid),this.wrapAsync(this._lchown,[(0,util_2.pathToFilename)(path),uid,gid],callback)},
this.statWatchers={},this.cpSync=(src,dest,options)=>{let opts_=(0,cp_1.getCpOptions)(options),srcFilename=(0,util_2.
pathToFilename)(src),destFilename=(0,util_2.pathToFilename)(dest);(0,cp_1.cpSync)(this,srcFilename,destFilename,
opts_)},this.cp=(src,dest,a,b)=>{let options,callback;typeof a=="function"?[options,callback]=[void 0,a]:[options,
callback]=[a,b],(0,util_2.validateCallback)(callback);let opts_=(0,cp_1.getCpOptions)(options),srcFilename=(0,util_2.
pathToFilename)(src),destFilename=(0,util_2.pathToFilename)(dest);(0,cp_1.cpAsync)(this,srcFilename,destFilename,
opts_).then(()=>callback(null,void 0),error=>callback(error))},this.openAsBlob=async(path,options)=>{let filename=(0,util_2.
pathToFilename)(path),link;try{link=this._core.getResolvedLinkOrThrow(filename,"open")}catch(error){throw error&&
typeof error=="object"&&error.code==="ENOENT"?(0,argErrors_1.withNativeCode)(new TypeError("Unable to open fil\
e as blob"),"ERR_INVALID_ARG_VALUE"):error}let buffer=link.getNode().getBuffer(),type=(options==null?void 0:options.
type)||"";return new Blob([buffer],{type})},this.glob=(pattern,options,callback)=>{typeof options=="function"&&
(callback=options,options=void 0);let cb=(0,util_2.validateCallback)(callback),walk=(0,glob_1.globWalk)(this,pattern,
options);Promise.resolve().then(()=>{let results=[];for(let match of walk)results.push(match);return results}).
then(results=>cb(null,results),cb)},this.globSync=(pattern,options)=>(0,glob_1.globSync)(this,pattern,options),
this._opendir=(filename,options,path,errorPath)=>{let result=this._core.getResolvedLinkResult(filename,"opendi\
r");if(!result.ok)throw(0,util_2.createError)(result.err.code,"opendir",errorPath);let link=result.value,node=link.
getNode();if(!node.isDirectory())throw(0,util_2.createError)("ENOTDIR","opendir",errorPath);if(!node.canRead())
throw(0,util_2.createError)("EACCES","opendir",errorPath);return new Dir_1.Dir(link,path,options)},this.opendirSync=
(path,options)=>{let filename=(0,util_2.pathToFilename)(path),opts=(0,options_1.getOpendirOptions)(options);return this.
_opendir(filename,opts,path instanceof Uint8Array?(0,buffer_1.bufferFrom)(path):filename,"")},this.opendir=(path,a,b)=>{
let[options,callback]=(0,options_1.getOpendirOptsAndCb)(a,b),filename=(0,util_2.pathToFilename)(path),dirPath=path instanceof
Uint8Array?(0,buffer_1.bufferFrom)(path):filename;this.wrapAsync(this._opendir,[filename,options,dirPath,filename],
callback)};let self2=this;this.StatWatcher=class extends StatWatcher{constructor(){super(self2)}};let _ReadStream=FsReadStream;
this.ReadStream=class extends _ReadStream{constructor(...args){super(self2,...args)}};let _WriteStream=FsWriteStream;
this.WriteStream=class extends _WriteStream{constructor(...args){super(self2,...args)}},this.FSWatcher=class extends FSWatcher{constructor(){
super(self2)}};let _realpath=(filename,encoding)=>{let realLink=this._core.getResolvedLinkOrThrow(filename,"re\
alpath");return(0,fs_node_utils_1.strToEncoding)(realLink.getPath()||"/",encoding)},realpathImpl=(path,a,b)=>{
let[opts,callback]=(0,options_1.getRealpathOptsAndCb)(a,b),pathFilename=(0,util_2.pathToFilename)(path);self2.
wrapAsync(_realpath,[pathFilename,opts.encoding],callback)},realpathSyncImpl=(path,options)=>_realpath((0,util_2.
pathToFilename)(path),(0,options_1.getRealpathOptions)(options).encoding);this.realpath=realpathImpl,this.realpath.
native=realpathImpl,this.realpathSync=realpathSyncImpl,this.realpathSync.native=realpathSyncImpl,this.readSync=
function(fd,a,b,c,d){let{buffer,offset,length,position}=(0,readWriteArgs_1.getReadSyncArgs)(arguments.length,a,
b,c,d);return(0,fs_core_1.validateFd)(fd),self2._core.read(fd,buffer,offset,length,position)},this.read=function(fd,a,b,c,d,e){
(0,validators_1.validateInt32)(fd,"fd",0);let{buffer,offset,length,position,callback}=(0,readWriteArgs_1.getReadArgs)(
arguments.length,a,b,c,d,e);if(length===0){queueMicrotask(()=>callback(null,0,buffer));return}Promise.resolve().
then(()=>{try{callback(null,self2._core.read(fd,buffer,offset,length,position),buffer)}catch(err){callback(err,
0,buffer)}})}}wrapAsync(method,args,callback){(0,util_2.validateCallback)(callback),Promise.resolve().then(()=>{
let result;try{result=method.apply(this,args)}catch(err){callback(err);return}callback(null,result)})}reset(){
this._core.reset()}toJSON(paths,json={},isRelative=!1,asBuffer=!1){return this._core.toJSON(paths,json,isRelative,
asBuffer)}fromJSON(json,cwd){return this._core.fromJSON(json,cwd)}fromNestedJSON(json,cwd){return this._core.fromNestedJSON(
json,cwd)}mountSync(mountpoint,json){this._core.fromJSON(json,mountpoint)}_write(fd,buf,offset,length,position){
return this._core.write(fd,buf,offset,length,position)}writevBase(fd,buffers,position){this._core.getFileByFdOrThrow(
fd,"write");let p=position,bytesWritten=0,length=buffers.length;for(let i=0;i<length;i++){let buffer=buffers[i],
nodeBuf=buffer_1.Buffer.from(buffer.buffer,buffer.byteOffset,buffer.byteLength),bytes=this._core.write(fd,nodeBuf,
0,nodeBuf.byteLength,p);if(p!==null&&(p+=bytes),bytesWritten+=bytes,bytes<nodeBuf.byteLength)break}return bytesWritten}lstat(path,a,b){
let[{throwIfNoEntry=!0,bigint=!1},callback]=(0,options_1.getStatOptsAndCb)(a,b);this.wrapAsync(this._lstat,[(0,util_2.
pathToFilename)(path),bigint,throwIfNoEntry],callback)}_stat(filename,bigint=!1,throwIfNoEntry=!0){let result=this.
_core.getResolvedLinkResult(filename,"stat");return result.ok?(0,fs_core_1.Ok)(Stats_1.default.build(result.value.
getNode(),bigint)):result.err.code==="ENOENT"&&!throwIfNoEntry?(0,fs_core_1.Ok)(void 0):result}_statOrThrow(filename,bigint=!1,throwIfNoEntry=!0){
let result=this._stat(filename,bigint,throwIfNoEntry);if(result.ok)return result.value;throw result.err.toError()}statSync(path,options){
let{bigint=!0,throwIfNoEntry=!0}=(0,options_1.getStatOptions)(options),result=this._stat((0,util_2.pathToFilename)(
path),bigint,throwIfNoEntry);if(result.ok)return result.value;throw result.err.toError()}stat(path,a,b){let[{bigint=!1,
throwIfNoEntry=!0},callback]=(0,options_1.getStatOptsAndCb)(a,b);this.wrapAsync(this._statOrThrow,[(0,util_2.pathToFilename)(
path),bigint,throwIfNoEntry],callback)}fstatBase(fd,bigint=!1){let file=this._core.getFileByFd(fd);if(!file)throw(0,util_2.
createError)("EBADF","fstat");return Stats_1.default.build(file.node,bigint)}fstatSync(fd,options){return this.
fstatBase(fd,(0,options_1.getStatOptions)(options).bigint)}fstat(fd,a,b){let[opts,callback]=(0,options_1.getStatOptsAndCb)(
a,b);this.wrapAsync(this.fstatBase,[fd,opts.bigint],callback)}_exists(filename){let result=this._stat(filename);
return result.ok?(0,fs_core_1.Ok)(!0):result}_access(filename,mode){let node=this._core.getResolvedLinkOrThrow(
filename,"access").getNode();if(mode!==F_OK&&(mode&R_OK&&!node.canRead()||mode&W_OK&&!node.canWrite()||mode&X_OK&&
!node.canExecute()))throw(0,util_2.createError)("EACCES","access",filename)}watchFile(path,a,b){let filename=(0,util_2.
pathToFilename)(path),options=a,listener=b;if(typeof options=="function"&&(listener=a,options=null),typeof listener!=
"function")throw new TypeError('The "listener" argument must be of type function. Received '+typeof listener);
let interval=5007,persistent=!0,bigint=!1;if(options&&typeof options=="object"){if(options.interval!==void 0){
if(typeof options.interval!="number")throw new TypeError('The "options.interval" property must be of type numb\
er. Received '+typeof options.interval);if(!Number.isInteger(options.interval)||options.interval<0||options.interval>
4294967295)throw new RangeError(`The value of "options.interval" is out of range. It must be an integer >= 0 &\
& <= 4294967295. Received ${options.interval}`);interval=options.interval}typeof options.persistent=="boolean"&&
(persistent=options.persistent),typeof options.bigint=="boolean"&&(bigint=options.bigint)}let watcher=this.statWatchers[filename];
return watcher||(watcher=new this.StatWatcher,watcher.start(filename,persistent,interval,bigint),this.statWatchers[filename]=
watcher),watcher.addListener("change",listener),watcher}unwatchFile(path,listener){let filename=(0,util_2.pathToFilename)(
path),watcher=this.statWatchers[filename];watcher&&(typeof listener=="function"?watcher.removeListener("change",
listener):watcher.removeAllListeners("change"),watcher.listenerCount("change")===0&&(watcher.stop(),delete this.
statWatchers[filename]))}createReadStream(path,options){return new this.ReadStream(path,options)}createWriteStream(path,options){
return new this.WriteStream(path,options)}watch(path,options,listener){let filename=(0,util_2.pathToFilename)(
path),givenOptions=options;typeof options=="function"&&(listener=options,givenOptions=null);let{persistent,recursive,
encoding,signal,throwIfNoEntry,ignore}=(0,options_1.getDefaultOpts)(givenOptions);persistent===void 0&&(persistent=
!0),recursive===void 0&&(recursive=!1);let watcher=new this.FSWatcher;try{watcher.start(filename,persistent,recursive,
encoding,ignore)}catch(err){if(throwIfNoEntry===!1&&err.code==="ENOENT")return watcher;throw err}if(listener&&
watcher.addListener("change",listener),signal)if(signal.aborted)watcher.close();else{let onAbort=()=>watcher.close();
signal.addEventListener("abort",onAbort,{once:!0}),watcher.once("close",()=>signal.removeEventListener("abort",
onAbort))}return watcher}_statfs(filename,bigint=!1){return this._core.getResolvedLinkOrThrow(filename,"statfs"),
StatFs_1.default.build(this._core,bigint)}statfsSync(path,options){let{bigint=!1}=(0,options_1.getStatfsOptions)(
options);return this._statfs((0,util_2.pathToFilename)(path),bigint)}statfs(path,a,b){let[{bigint=!1},callback]=(0,options_1.
getStatfsOptsAndCb)(a,b);this.wrapAsync(this._statfs,[(0,util_2.pathToFilename)(path),bigint],callback)}toTree(opts={
separator:path_1.sep}){return(0,fs_print_1.toTreeSync)(this,opts)}toSnapshot(path="/"){return fsSnapshot.toSnapshotSync(
{fs:this,path})}fromSnapshot(snapshot,path="/"){return fsSnapshot.fromSnapshotSync(snapshot,{fs:this,path})}toBinarySnapshot(path="\
/"){return fsSnapshot.toBinarySnapshotSync({fs:this,path})}fromBinarySnapshot(binary,path="/"){return fsSnapshot.
fromBinarySnapshotSync(binary,{fs:this,path})}toJsonSnapshot(path="/"){let uint8=fsSnapshot.toJsonSnapshotSync(
{fs:this,path});return buffer_1.Buffer.from(uint8).toString("utf8")}fromJsonSnapshot(json,path="/"){let uint8=new Uint8Array(
buffer_1.Buffer.from(json,"utf8"));return fsSnapshot.fromJsonSnapshotSync(uint8,{fs:this,path})}};exports2.Volume=
Volume;Volume.fromJSON=(json,cwd,opts)=>new Volume(fs_core_1.Superblock.fromJSON(json,cwd,opts));Volume.fromNestedJSON=
(json,cwd,opts)=>new Volume(fs_core_1.Superblock.fromNestedJSON(json,cwd,opts));function emitStop(self2){self2.
emit("stop")}function buildZeroStats(bigint){let stats=new Stats_1.default,zero=bigint?BigInt(0):0,epoch=new Date(
0);return stats.uid=zero,stats.gid=zero,stats.rdev=zero,stats.blksize=zero,stats.ino=zero,stats.size=zero,stats.
blocks=zero,stats.atime=epoch,stats.mtime=epoch,stats.ctime=epoch,stats.birthtime=epoch,stats.atimeMs=zero,stats.
mtimeMs=zero,stats.ctimeMs=zero,stats.birthtimeMs=zero,bigint&&(stats.atimeNs=zero,stats.mtimeNs=zero,stats.ctimeNs=
zero,stats.birthtimeNs=zero),stats.dev=zero,stats.mode=zero,stats.nlink=zero,stats}var StatWatcher=class extends events_1.
EventEmitter{constructor(vol){super(),this.bigint=!1,this.fileExists=!1,this.stopped=!1,this.onInterval=()=>{if(this.
stopped)return;let stats=this.statSafe();if(stats)if(this.fileExists){if(this.hasChanged(stats)){let prev=this.
prev;this.prev=stats,this.emit("change",stats,prev)}}else{this.fileExists=!0;let prev=this.prev;this.prev=stats,
this.emit("change",stats,prev)}else this.fileExists&&(this.fileExists=!1,this.emit("change",buildZeroStats(this.
bigint),this.prev));this.loop()},this.vol=vol}loop(){clearTimeout(this.timeoutRef),this.timeoutRef=this.setTimeout(
this.onInterval,this.interval)}hasChanged(stats){let prev=this.prev;return stats.mtimeMs!==prev.mtimeMs||stats.
ctimeMs!==prev.ctimeMs||stats.size!==prev.size||stats.ino!==prev.ino||stats.mode!==prev.mode||stats.uid!==prev.
uid||stats.gid!==prev.gid||stats.nlink!==prev.nlink}statSafe(){try{return this.bigint?this.vol.statSync(this.filename,
{bigint:!0}):this.vol.statSync(this.filename)}catch{return null}}start(path,persistent=!0,interval=5007,bigint=!1){
this.filename=(0,util_2.pathToFilename)(path),this.setTimeout=persistent?setTimeout.bind(typeof globalThis!="u\
ndefined"?globalThis:global):setTimeoutUnref_1.default,this.interval=interval,this.bigint=bigint;let stats=this.
statSafe();stats?(this.prev=stats,this.fileExists=!0):(this.prev=buildZeroStats(bigint),this.fileExists=!1,queueMicrotask(
()=>{this.stopped||this.emit("change",this.prev,this.prev)})),this.loop()}stop(){this.stopped=!0,clearTimeout(
this.timeoutRef),queueMicrotask(()=>{emitStop.call(this,this)})}ref(){this.setTimeout=setTimeout.bind(typeof globalThis!=
"undefined"?globalThis:global);let ref=this.timeoutRef;return ref&&typeof ref=="object"&&typeof ref.ref=="func\
tion"&&ref.ref(),this}unref(){this.setTimeout=setTimeoutUnref_1.default;let ref=this.timeoutRef;return ref&&typeof ref==
"object"&&typeof ref.unref=="function"&&ref.unref(),this}};exports2.StatWatcher=StatWatcher;var pool;function allocNewPool(poolSize){
pool=(0,buffer_1.bufferAllocUnsafe)(poolSize),pool.used=0}(0,util_1.inherits)(FsReadStream,stream_1.Readable);
exports2.ReadStream=FsReadStream;function FsReadStream(vol,path,options){if(!(this instanceof FsReadStream))return new FsReadStream(
vol,path,options);if(this._vol=vol,options=Object.assign({},(0,options_1.getOptions)(options,{})),options.highWaterMark===
void 0&&(options.highWaterMark=64*1024),stream_1.Readable.call(this,options),this.path=(0,util_2.pathToFilename)(
path),this._fileHandle=options.fd&&typeof options.fd!="number"?options.fd:null,this.fd=options.fd===void 0?null:
typeof options.fd!="number"?options.fd.fd:options.fd,this.flags=options.flags===void 0?"r":options.flags,this.
mode=options.mode===void 0?438:options.mode,this.start=options.start,this.end=options.end,this.autoClose=options.
autoClose===void 0?!0:options.autoClose,this.pos=void 0,this.bytesRead=0,this.start!==void 0){if(typeof this.start!=
"number")throw new TypeError('"start" option must be a Number');if(this.end===void 0)this.end=1/0;else if(typeof this.
end!="number")throw new TypeError('"end" option must be a Number');if(this.start>this.end)throw new Error('"st\
art" option must be <= "end" option');this.pos=this.start}typeof this.fd!="number"&&this.open(),this.on("end",
function(){this.autoClose&&this.destroy&&this.destroy()})}FsReadStream.prototype.open=function(){var self2=this;
this._vol.open(this.path,this.flags,this.mode,(er,fd)=>{if(er){self2.autoClose&&self2.destroy&&self2.destroy(),
self2.emit("error",er);return}self2.fd=fd,self2.emit("open",fd),self2.read()})};FsReadStream.prototype._read=function(n){
if(typeof this.fd!="number")return this.once("open",function(){this._read(n)});if(this.destroyed)return;(!pool||
pool.length-pool.used<kMinPoolSpace)&&allocNewPool(this._readableState.highWaterMark);var thisPool=pool,toRead=Math.
min(pool.length-pool.used,n),start=pool.used;if(this.pos!==void 0&&(toRead=Math.min(this.end-this.pos+1,toRead)),
toRead<=0)return this.push(null);var self2=this;this._vol.read(this.fd,pool,pool.used,toRead,this.pos,onread),
this.pos!==void 0&&(this.pos+=toRead),pool.used+=toRead;function onread(er,bytesRead){if(er)self2.autoClose&&self2.
destroy&&self2.destroy(),self2.emit("error",er);else{var b=null;bytesRead>0&&(self2.bytesRead+=bytesRead,b=thisPool.
slice(start,start+bytesRead)),self2.push(b)}}};FsReadStream.prototype._destroy=function(err,cb){this.close(err2=>{
cb(err||err2)})};FsReadStream.prototype.close=function(cb){var _a;if(cb&&this.once("close",cb),this.closed||typeof this.
fd!="number"){if(typeof this.fd!="number"){this.once("open",closeOnOpen);return}return queueMicrotask(()=>this.
emit("close"))}typeof((_a=this._readableState)==null?void 0:_a.closed)=="boolean"?this._readableState.closed=!0:
this.closed=!0,this._fileHandle?this._fileHandle.close().then(()=>this.emit("close"),er=>this.emit("error",er)):
this._vol.close(this.fd,er=>{er?this.emit("error",er):this.emit("close")}),this.fd=null};function closeOnOpen(fd){
this.close()}(0,util_1.inherits)(FsWriteStream,stream_1.Writable);exports2.WriteStream=FsWriteStream;function FsWriteStream(vol,path,options){
if(!(this instanceof FsWriteStream))return new FsWriteStream(vol,path,options);if(this._vol=vol,options=Object.
assign({},(0,options_1.getOptions)(options,{})),stream_1.Writable.call(this,options),this.path=(0,util_2.pathToFilename)(
path),this._fileHandle=options.fd&&typeof options.fd!="number"?options.fd:null,this.fd=options.fd===void 0?null:
typeof options.fd!="number"?options.fd.fd:options.fd,this.flags=options.flags===void 0?"w":options.flags,this.
mode=options.mode===void 0?438:options.mode,this.start=options.start,this.autoClose=options.autoClose===void 0?
!0:!!options.autoClose,this.pos=void 0,this.bytesWritten=0,this.pending=!0,this.start!==void 0){if(typeof this.
start!="number")throw new TypeError('"start" option must be a Number');if(this.start<0)throw new Error('"start\
" must be >= zero');this.pos=this.start}options.encoding&&this.setDefaultEncoding(options.encoding),typeof this.
fd!="number"&&this.open(),this.once("finish",function(){this.autoClose&&this.close()})}FsWriteStream.prototype.
open=function(){this._vol.open(this.path,this.flags,this.mode,function(er,fd){if(er){this.autoClose&&this.destroy&&
this.destroy(),this.emit("error",er);return}this.fd=fd,this.pending=!1,this.emit("open",fd)}.bind(this))};FsWriteStream.
prototype._write=function(data,encoding,cb){if(!(data instanceof buffer_1.Buffer||data instanceof Uint8Array))
return this.emit("error",new Error("Invalid data"));if(typeof this.fd!="number")return this.once("open",function(){
this._write(data,encoding,cb)});var self2=this;this._vol.write(this.fd,data,0,data.length,this.pos,(er,bytes)=>{
if(er)return self2.autoClose&&self2.destroy&&self2.destroy(),cb(er);self2.bytesWritten+=bytes,cb()}),this.pos!==
void 0&&(this.pos+=data.length)};FsWriteStream.prototype._writev=function(data,cb){if(typeof this.fd!="number")
return this.once("open",function(){this._writev(data,cb)});let self2=this,len=data.length,chunks=new Array(len);
for(var size=0,i=0;i<len;i++){var chunk=data[i].chunk;chunks[i]=chunk,size+=chunk.length}let buf=buffer_1.Buffer.
concat(chunks);this._vol.write(this.fd,buf,0,buf.length,this.pos,(er,bytes)=>{if(er)return self2.destroy&&self2.
destroy(),cb(er);self2.bytesWritten+=bytes,cb()}),this.pos!==void 0&&(this.pos+=size)};FsWriteStream.prototype.
close=function(cb){var _a;if(cb&&this.once("close",cb),this.closed||typeof this.fd!="number"){if(typeof this.fd!=
"number"){this.once("open",closeOnOpen);return}return queueMicrotask(()=>this.emit("close"))}typeof((_a=this._writableState)==
null?void 0:_a.closed)=="boolean"?this._writableState.closed=!0:this.closed=!0,this._fileHandle?this._fileHandle.
close().then(()=>this.emit("close"),er=>this.emit("error",er)):this._vol.close(this.fd,er=>{er?this.emit("erro\
r",er):this.emit("close")}),this.fd=null};FsWriteStream.prototype._destroy=FsReadStream.prototype._destroy;FsWriteStream.
prototype.destroySoon=FsWriteStream.prototype.end;var FSWatcher=class extends events_1.EventEmitter{constructor(vol){
super(),this._filename="",this._filenameEncoded="",this._recursive=!1,this._encoding=fs_node_utils_1.ENCODING_UTF8,
this._closed=!1,this._onEvent=event=>{switch(event.type){case 0:case 1:this._emit("rename",event.steps);break;case 4:
event.oldSteps&&this._emit("rename",event.oldSteps),this._emit("rename",event.steps);break;case 2:case 3:this.
_emit("change",event.steps);break}},this._persist=()=>{this._timer=setTimeout(this._persist,1e6)},this._vol=vol}_emit(type,relativeSteps){
let filename=relativeSteps.length?relativeSteps.join(fs_node_utils_2.pathSep):this._watcher.link.getName();this.
_ignore&&this._ignore(filename)||this.emit("change",type,(0,fs_node_utils_1.strToEncoding)(filename,this._encoding))}ref(){
return this._watcher&&!this._closed&&!this._timer&&this._persist(),this}unref(){return clearTimeout(this._timer),
this._timer=void 0,this}start(path,persistent=!0,recursive=!1,encoding=fs_node_utils_1.ENCODING_UTF8,ignore){this.
_filename=(0,util_2.pathToFilename)(path),this._steps=(0,fs_core_1.filenameToSteps)(this._filename),this._filenameEncoded=
(0,fs_node_utils_1.strToEncoding)(this._filename),this._recursive=recursive,this._encoding=encoding,this._ignore=
ignore===void 0?void 0:(0,fs_node_utils_1.watchIgnoreToMatcher)(ignore);try{this._watcher=new fs_core_1.CoreWatcher(
this._vol._core,this._filename,{recursive})}catch(err){throw(0,util_2.createWatchError)(err.code,this._filename)}
this._link=this._watcher.link,this._watcher.changes.listen(this._onEvent),persistent&&this._persist()}close(){
clearTimeout(this._timer),this._timer=void 0,!(!this._watcher||this._closed)&&(this._closed=!0,this._watcher.close(),
queueMicrotask(()=>this.emit("close")))}};exports2.FSWatcher=FSWatcher}});var require_lib4=__commonJS({"node_modules/@jsonjoy.com/fs-node/lib/index.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.fsCommonObjectsList=exports2.fsSynchronousApiList=exports2.fsCallbackApiList=
exports2.FsPromises=exports2.Dir=exports2.FileHandle=exports2.StatFs=exports2.Dirent=exports2.Stats=exports2.toUnixTimestamp=
exports2.FSWatcher=exports2.StatWatcher=exports2.Volume=void 0;var tslib_1=require_tslib(),volume_1=require_volume();
Object.defineProperty(exports2,"Volume",{enumerable:!0,get:function(){return volume_1.Volume}});Object.defineProperty(
exports2,"StatWatcher",{enumerable:!0,get:function(){return volume_1.StatWatcher}});Object.defineProperty(exports2,
"FSWatcher",{enumerable:!0,get:function(){return volume_1.FSWatcher}});Object.defineProperty(exports2,"toUnixT\
imestamp",{enumerable:!0,get:function(){return volume_1.toUnixTimestamp}});var Stats_1=require_Stats();Object.
defineProperty(exports2,"Stats",{enumerable:!0,get:function(){return Stats_1.default}});var Dirent_1=require_Dirent();
Object.defineProperty(exports2,"Dirent",{enumerable:!0,get:function(){return Dirent_1.default}});var StatFs_1=require_StatFs();
Object.defineProperty(exports2,"StatFs",{enumerable:!0,get:function(){return StatFs_1.default}});var FileHandle_1=require_FileHandle();
Object.defineProperty(exports2,"FileHandle",{enumerable:!0,get:function(){return FileHandle_1.FileHandle}});var Dir_1=require_Dir();
Object.defineProperty(exports2,"Dir",{enumerable:!0,get:function(){return Dir_1.Dir}});var FsPromises_1=require_FsPromises();
Object.defineProperty(exports2,"FsPromises",{enumerable:!0,get:function(){return FsPromises_1.FsPromises}});tslib_1.
__exportStar(require_options(),exports2);tslib_1.__exportStar(require_util3(),exports2);tslib_1.__exportStar(require_nothing(),
exports2);var fs_node_utils_1=require_lib2();Object.defineProperty(exports2,"fsCallbackApiList",{enumerable:!0,
get:function(){return fs_node_utils_1.fsCallbackApiList}});Object.defineProperty(exports2,"fsSynchronousApiLis\
t",{enumerable:!0,get:function(){return fs_node_utils_1.fsSynchronousApiList}});Object.defineProperty(exports2,
"fsCommonObjectsList",{enumerable:!0,get:function(){return fs_node_utils_1.fsCommonObjectsList}})}});var require_fs=__commonJS({"modules/fs.js"(exports2,module2){"use strict";var{process:process3,uncaught}=internals,
{Volume,Dir,Dirent,Stats,fsCallbackApiList,fsSynchronousApiList}=require_lib4(),{createError}=require_errors3(),
{Node}=require_Node(),{constants}=require_lib2(),{resolve}=require_path_browserify(),room=64*1024*1024,used=0;
function limit(name,sizeAfter){let change=Node.prototype[name];Node.prototype[name]=function(...args){let before=this.
getSize(),growth=sizeAfter(this,...args)-before;if(growth>0&&used+growth>room)throw createError("ENOSPC","writ\
e");let result=change.apply(this,args);return used+=this.getSize()-before,result}}limit("write",(node,bytes,from=0,length=bytes.
length,to=0)=>Math.max(node.getSize(),(to<0?node.getSize():to)+length));limit("truncate",(node,size=0)=>size);
limit("setBuffer",(node,bytes)=>bytes.length);var volume=Volume.fromNestedJSON({"/tmp":{}},"/",{process:process3}),
core=volume._core,{deleteNode}=core;core.deleteNode=function(node){return used-=node.getSize(),deleteNode.call(
this,node)};function guard(name,call,paths,changes=()=>!0){let act=core[name];core[name]=function(...args){let[
path,other]=paths.map(i=>`${args[i]}`);if([path,other].some(it=>it!==void 0&&!resolve(it).startsWith("/tmp/"))&&
changes(...args))throw createError("EROFS",call,path,other);return act.apply(this,args)}}var writing=constants.
O_WRONLY|constants.O_RDWR|constants.O_CREAT|constants.O_TRUNC;guard("open","open",[0],(path,flags)=>(flags&writing)!==
0);guard("mkdir","mkdir",[0],path=>core.getLink(core.filenameToSteps(path))===null);var{mkdirp}=core;core.mkdirp=
(path,mode)=>{let steps=core.filenameToSteps(path),first=steps.findIndex((_,i)=>core.getResolvedLink(steps.slice(
0,i+1))===null);return mkdirp(path,mode)&&`/${steps.slice(0,first+1).join("/")}`};guard("mkdirp","mkdir",[0],path=>core.
getLink(core.filenameToSteps(path))===null);guard("symlink","symlink",[1]);guard("link","link",[1]);guard("ren\
ame","rename",[0,1]);guard("unlink","unlink",[0],path=>core.getLink(core.filenameToSteps(path))!==null);guard(
"rmdir","rmdir",[0],path=>core.getLink(core.filenameToSteps(path))!==null);var guarded=callback=>(...args)=>{try{
callback(...args)}catch(error){uncaught(error)}};for(let name of fsCallbackApiList){let call=volume[name];typeof call!=
"function"||/watch/i.test(name)||(volume[name]=(...args)=>{let last=args.length-1;return typeof args[last]=="f\
unction"&&(args[last]=guarded(args[last])),call.apply(volume,args)})}var fs={constants,Dir,Dirent,Stats,promises:volume.
promises};for(let name of["F_OK","R_OK","W_OK","X_OK"])fs[name]=constants[name];var members2=require_members().
fs;for(let name of[...fsSynchronousApiList,...fsCallbackApiList])name in members2&&typeof volume[name]=="funct\
ion"&&(fs[name]=volume[name].bind(volume));for(let name of["ReadStream","WriteStream","FSWatcher","StatWatcher"])
fs[name]=volume[name];fs.realpath=volume.realpath.bind(volume);fs.realpathSync=volume.realpathSync.bind(volume);
fs.realpath.native=fs.realpath;fs.realpathSync.native=fs.realpathSync;module2.exports=fs}});var require_os=__commonJS({"modules/os.js"(exports2,module2){"use strict";var{host}=internals,{constants}=require_members().
os;module2.exports={EOL:`
`,arch:()=>"x64",constants:constants.value,cpus:()=>[{model:"virtual",speed:0,times:{user:0,nice:0,sys:0,idle:0,
irq:0}}],endianness:()=>"LE",freemem:()=>host.memoryLimit-host.memoryUsed(),getPriority:()=>0,homedir:()=>"/",
hostname:()=>"localhost",loadavg:()=>[0,0,0],networkInterfaces:()=>({}),platform:()=>"linux",release:()=>"",setPriority:()=>{},
tmpdir:()=>"/tmp",totalmem:()=>host.memoryLimit,type:()=>"Linux",uptime:()=>process.uptime(),userInfo:()=>({uid:0,
gid:0,username:"root",homedir:"/",shell:null}),version:()=>""}}});var require_punycode=__commonJS({"node_modules/punycode/punycode.js"(exports2,module2){(function(root){var freeExports=typeof exports2==
"object"&&exports2&&!exports2.nodeType&&exports2,freeModule=typeof module2=="object"&&module2&&!module2.nodeType&&
module2,freeGlobal=typeof global=="object"&&global;(freeGlobal.global===freeGlobal||freeGlobal.window===freeGlobal||
freeGlobal.self===freeGlobal)&&(root=freeGlobal);var punycode,maxInt=2147483647,base=36,tMin=1,tMax=26,skew=38,
damp=700,initialBias=72,initialN=128,delimiter="-",regexPunycode=/^xn--/,regexNonASCII=/[^\x20-\x7E]/,regexSeparators=/[\x2E\u3002\uFF0E\uFF61]/g,
errors={overflow:"Overflow: input needs wider integers to process","not-basic":"Illegal input >= 0x80 (not a b\
asic code point)","invalid-input":"Invalid input"},baseMinusTMin=base-tMin,floor=Math.floor,stringFromCharCode=String.
fromCharCode,key;function error(type){throw new RangeError(errors[type])}function map(array,fn){for(var length=array.
length,result=[];length--;)result[length]=fn(array[length]);return result}function mapDomain(string,fn){var parts=string.
split("@"),result="";parts.length>1&&(result=parts[0]+"@",string=parts[1]),string=string.replace(regexSeparators,
".");var labels=string.split("."),encoded=map(labels,fn).join(".");return result+encoded}function ucs2decode(string){
for(var output=[],counter=0,length=string.length,value,extra;counter<length;)value=string.charCodeAt(counter++),
value>=55296&&value<=56319&&counter<length?(extra=string.charCodeAt(counter++),(extra&64512)==56320?output.push(
((value&1023)<<10)+(extra&1023)+65536):(output.push(value),counter--)):output.push(value);return output}function ucs2encode(array){
return map(array,function(value){var output="";return value>65535&&(value-=65536,output+=stringFromCharCode(value>>>
10&1023|55296),value=56320|value&1023),output+=stringFromCharCode(value),output}).join("")}function basicToDigit(codePoint){
return codePoint-48<10?codePoint-22:codePoint-65<26?codePoint-65:codePoint-97<26?codePoint-97:base}function digitToBasic(digit,flag){
return digit+22+75*(digit<26)-((flag!=0)<<5)}function adapt(delta,numPoints,firstTime){var k=0;for(delta=firstTime?
floor(delta/damp):delta>>1,delta+=floor(delta/numPoints);delta>baseMinusTMin*tMax>>1;k+=base)delta=floor(delta/
baseMinusTMin);return floor(k+(baseMinusTMin+1)*delta/(delta+skew))}function decode(input){var output=[],inputLength=input.
length,out,i=0,n=initialN,bias=initialBias,basic,j,index,oldi,w,k,digit,t,baseMinusT;for(basic=input.lastIndexOf(
delimiter),basic<0&&(basic=0),j=0;j<basic;++j)input.charCodeAt(j)>=128&&error("not-basic"),output.push(input.charCodeAt(
j));for(index=basic>0?basic+1:0;index<inputLength;){for(oldi=i,w=1,k=base;index>=inputLength&&error("invalid-i\
nput"),digit=basicToDigit(input.charCodeAt(index++)),(digit>=base||digit>floor((maxInt-i)/w))&&error("overflow"),
i+=digit*w,t=k<=bias?tMin:k>=bias+tMax?tMax:k-bias,!(digit<t);k+=base)baseMinusT=base-t,w>floor(maxInt/baseMinusT)&&
error("overflow"),w*=baseMinusT;out=output.length+1,bias=adapt(i-oldi,out,oldi==0),floor(i/out)>maxInt-n&&error(
"overflow"),n+=floor(i/out),i%=out,output.splice(i++,0,n)}return ucs2encode(output)}function encode(input){var n,
delta,handledCPCount,basicLength,bias,j,m,q,k,t,currentValue,output=[],inputLength,handledCPCountPlusOne,baseMinusT,
qMinusT;for(input=ucs2decode(input),inputLength=input.length,n=initialN,delta=0,bias=initialBias,j=0;j<inputLength;++j)
currentValue=input[j],currentValue<128&&output.push(stringFromCharCode(currentValue));for(handledCPCount=basicLength=
output.length,basicLength&&output.push(delimiter);handledCPCount<inputLength;){for(m=maxInt,j=0;j<inputLength;++j)
currentValue=input[j],currentValue>=n&&currentValue<m&&(m=currentValue);for(handledCPCountPlusOne=handledCPCount+
1,m-n>floor((maxInt-delta)/handledCPCountPlusOne)&&error("overflow"),delta+=(m-n)*handledCPCountPlusOne,n=m,j=
0;j<inputLength;++j)if(currentValue=input[j],currentValue<n&&++delta>maxInt&&error("overflow"),currentValue==n){
for(q=delta,k=base;t=k<=bias?tMin:k>=bias+tMax?tMax:k-bias,!(q<t);k+=base)qMinusT=q-t,baseMinusT=base-t,output.
push(stringFromCharCode(digitToBasic(t+qMinusT%baseMinusT,0))),q=floor(qMinusT/baseMinusT);output.push(stringFromCharCode(
digitToBasic(q,0))),bias=adapt(delta,handledCPCountPlusOne,handledCPCount==basicLength),delta=0,++handledCPCount}
++delta,++n}return output.join("")}function toUnicode(input){return mapDomain(input,function(string){return regexPunycode.
test(string)?decode(string.slice(4).toLowerCase()):string})}function toASCII(input){return mapDomain(input,function(string){
return regexNonASCII.test(string)?"xn--"+encode(string):string})}if(punycode={version:"1.4.1",ucs2:{decode:ucs2decode,
encode:ucs2encode},decode,encode,toASCII,toUnicode},typeof define=="function"&&typeof define.amd=="object"&&define.
amd)define("punycode",function(){return punycode});else if(freeExports&&freeModule)if(module2.exports==freeExports)
freeModule.exports=punycode;else for(key in punycode)punycode.hasOwnProperty(key)&&(freeExports[key]=punycode[key]);else
root.punycode=punycode})(exports2)}});var require_querystring=__commonJS({"modules/querystring.js"(exports2){"use strict";function unescape(text){try{
return decodeURIComponent(text)}catch{return require_buffer2().Buffer.from(text.replace(/%([\da-f]{2})/gi,(_,hex)=>String.
fromCharCode(parseInt(hex,16))),"latin1").toString()}}function escape2(value){let text=typeof value=="string"?
value:typeof value=="object"?String(value):`${value}`;return encodeURIComponent(text)}function parse(text,separator="\
&",equals="=",{maxKeys=1e3,decodeURIComponent:decodeURIComponent2=exports2.unescape}={}){let found=Object.create(
null);if(typeof text!="string"||text==="")return found;let decode=part=>{let plain=part.replace(/\+/g," ");try{
return decodeURIComponent2(plain)}catch{return unescape(plain)}},pairs=text.split(separator||"&");maxKeys>0&&(pairs=
pairs.slice(0,maxKeys));for(let pair of pairs.filter(pair2=>pair2!=="")){let at=pair.indexOf(equals||"="),name=decode(
at<0?pair:pair.slice(0,at)),value=at<0?"":decode(pair.slice(at+(equals||"=").length));name in found?Array.isArray(
found[name])?found[name].push(value):found[name]=[found[name],value]:found[name]=value}return found}var primitive=value=>typeof value==
"string"||typeof value=="bigint"||typeof value=="boolean"?`${value}`:typeof value=="number"&&isFinite(value)?`${value}`:
"";function stringify(object,separator="&",equals="=",{encodeURIComponent:encodeURIComponent2=exports2.escape}={}){
return object===null||typeof object!="object"?"":Object.keys(object).flatMap(key=>{let name=encodeURIComponent2(
primitive(key))+(equals||"=");return(Array.isArray(object[key])?object[key]:[object[key]]).map(value=>name+encodeURIComponent2(
primitive(value)))}).join(separator||"&")}Object.assign(exports2,{decode:parse,encode:stringify,escape:escape2,
parse,stringify,unescape})}});var require_timers=__commonJS({"modules/timers.js"(exports2){"use strict";for(let name of["setTimeout","clearT\
imeout","setInterval","clearInterval","setImmediate","clearImmediate"])exports2[name]=globalThis[name]}});var require_url=__commonJS({"node_modules/url/url.js"(exports2){"use strict";var punycode=require_punycode();function Url(){
this.protocol=null,this.slashes=null,this.auth=null,this.host=null,this.port=null,this.hostname=null,this.hash=
null,this.search=null,this.query=null,this.pathname=null,this.path=null,this.href=null}var protocolPattern=/^([a-z0-9.+-]+:)/i,
portPattern=/:[0-9]*$/,simplePathPattern=/^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/,delims=["<",">",'"',"`"," ","\r",
`
`,"	"],unwise=["{","}","|","\\","^","`"].concat(delims),autoEscape=["'"].concat(unwise),nonHostChars=["%","/",
"?",";","#"].concat(autoEscape),hostEndingChars=["/","?","#"],hostnameMaxLen=255,hostnamePartPattern=/^[+a-z0-9A-Z_-]{0,63}$/,
hostnamePartStart=/^([+a-z0-9A-Z_-]{0,63})(.*)$/,unsafeProtocol={javascript:!0,"javascript:":!0},hostlessProtocol={
javascript:!0,"javascript:":!0},slashedProtocol={http:!0,https:!0,ftp:!0,gopher:!0,file:!0,"http:":!0,"https:":!0,
"ftp:":!0,"gopher:":!0,"file:":!0},querystring=require_querystring();function urlParse(url,parseQueryString,slashesDenoteHost){
if(url&&typeof url=="object"&&url instanceof Url)return url;var u=new Url;return u.parse(url,parseQueryString,
slashesDenoteHost),u}Url.prototype.parse=function(url,parseQueryString,slashesDenoteHost){if(typeof url!="stri\
ng")throw new TypeError("Parameter 'url' must be a string, not "+typeof url);var queryIndex=url.indexOf("?"),splitter=queryIndex!==
-1&&queryIndex<url.indexOf("#")?"?":"#",uSplit=url.split(splitter),slashRegex=/\\/g;uSplit[0]=uSplit[0].replace(
slashRegex,"/"),url=uSplit.join(splitter);var rest=url;if(rest=rest.trim(),!slashesDenoteHost&&url.split("#").
length===1){var simplePath=simplePathPattern.exec(rest);if(simplePath)return this.path=rest,this.href=rest,this.
pathname=simplePath[1],simplePath[2]?(this.search=simplePath[2],parseQueryString?this.query=querystring.parse(
this.search.substr(1)):this.query=this.search.substr(1)):parseQueryString&&(this.search="",this.query={}),this}
var proto=protocolPattern.exec(rest);if(proto){proto=proto[0];var lowerProto=proto.toLowerCase();this.protocol=
lowerProto,rest=rest.substr(proto.length)}if(slashesDenoteHost||proto||rest.match(/^\/\/[^@/]+@[^@/]+/)){var slashes=rest.
substr(0,2)==="//";slashes&&!(proto&&hostlessProtocol[proto])&&(rest=rest.substr(2),this.slashes=!0)}if(!hostlessProtocol[proto]&&
(slashes||proto&&!slashedProtocol[proto])){for(var hostEnd=-1,i=0;i<hostEndingChars.length;i++){var hec=rest.indexOf(
hostEndingChars[i]);hec!==-1&&(hostEnd===-1||hec<hostEnd)&&(hostEnd=hec)}var auth,atSign;hostEnd===-1?atSign=rest.
lastIndexOf("@"):atSign=rest.lastIndexOf("@",hostEnd),atSign!==-1&&(auth=rest.slice(0,atSign),rest=rest.slice(
atSign+1),this.auth=decodeURIComponent(auth)),hostEnd=-1;for(var i=0;i<nonHostChars.length;i++){var hec=rest.indexOf(
nonHostChars[i]);hec!==-1&&(hostEnd===-1||hec<hostEnd)&&(hostEnd=hec)}hostEnd===-1&&(hostEnd=rest.length),this.
host=rest.slice(0,hostEnd),rest=rest.slice(hostEnd),this.parseHost(),this.hostname=this.hostname||"";var ipv6Hostname=this.
hostname[0]==="["&&this.hostname[this.hostname.length-1]==="]";if(!ipv6Hostname)for(var hostparts=this.hostname.
split(/\./),i=0,l=hostparts.length;i<l;i++){var part=hostparts[i];if(part&&!part.match(hostnamePartPattern)){for(var newpart="",
j=0,k=part.length;j<k;j++)part.charCodeAt(j)>127?newpart+="x":newpart+=part[j];if(!newpart.match(hostnamePartPattern)){
var validParts=hostparts.slice(0,i),notHost=hostparts.slice(i+1),bit=part.match(hostnamePartStart);bit&&(validParts.
push(bit[1]),notHost.unshift(bit[2])),notHost.length&&(rest="/"+notHost.join(".")+rest),this.hostname=validParts.
join(".");break}}}this.hostname.length>hostnameMaxLen?this.hostname="":this.hostname=this.hostname.toLowerCase(),
ipv6Hostname||(this.hostname=punycode.toASCII(this.hostname));var p=this.port?":"+this.port:"",h=this.hostname||
"";this.host=h+p,this.href+=this.host,ipv6Hostname&&(this.hostname=this.hostname.substr(1,this.hostname.length-
2),rest[0]!=="/"&&(rest="/"+rest))}if(!unsafeProtocol[lowerProto])for(var i=0,l=autoEscape.length;i<l;i++){var ae=autoEscape[i];
if(rest.indexOf(ae)!==-1){var esc=encodeURIComponent(ae);esc===ae&&(esc=escape(ae)),rest=rest.split(ae).join(esc)}}
var hash=rest.indexOf("#");hash!==-1&&(this.hash=rest.substr(hash),rest=rest.slice(0,hash));var qm=rest.indexOf(
"?");if(qm!==-1?(this.search=rest.substr(qm),this.query=rest.substr(qm+1),parseQueryString&&(this.query=querystring.
parse(this.query)),rest=rest.slice(0,qm)):parseQueryString&&(this.search="",this.query={}),rest&&(this.pathname=
rest),slashedProtocol[lowerProto]&&this.hostname&&!this.pathname&&(this.pathname="/"),this.pathname||this.search){
var p=this.pathname||"",s=this.search||"";this.path=p+s}return this.href=this.format(),this};function urlFormat(obj){
return typeof obj=="string"&&(obj=urlParse(obj)),obj instanceof Url?obj.format():Url.prototype.format.call(obj)}
Url.prototype.format=function(){var auth=this.auth||"";auth&&(auth=encodeURIComponent(auth),auth=auth.replace(
/%3A/i,":"),auth+="@");var protocol=this.protocol||"",pathname=this.pathname||"",hash=this.hash||"",host=!1,query="";
this.host?host=auth+this.host:this.hostname&&(host=auth+(this.hostname.indexOf(":")===-1?this.hostname:"["+this.
hostname+"]"),this.port&&(host+=":"+this.port)),this.query&&typeof this.query=="object"&&Object.keys(this.query).
length&&(query=querystring.stringify(this.query,{arrayFormat:"repeat",addQueryPrefix:!1}));var search=this.search||
query&&"?"+query||"";return protocol&&protocol.substr(-1)!==":"&&(protocol+=":"),this.slashes||(!protocol||slashedProtocol[protocol])&&
host!==!1?(host="//"+(host||""),pathname&&pathname.charAt(0)!=="/"&&(pathname="/"+pathname)):host||(host=""),hash&&
hash.charAt(0)!=="#"&&(hash="#"+hash),search&&search.charAt(0)!=="?"&&(search="?"+search),pathname=pathname.replace(
/[?#]/g,function(match){return encodeURIComponent(match)}),search=search.replace("#","%23"),protocol+host+pathname+
search+hash};function urlResolve(source,relative){return urlParse(source,!1,!0).resolve(relative)}Url.prototype.
resolve=function(relative){return this.resolveObject(urlParse(relative,!1,!0)).format()};function urlResolveObject(source,relative){
return source?urlParse(source,!1,!0).resolveObject(relative):relative}Url.prototype.resolveObject=function(relative){
if(typeof relative=="string"){var rel=new Url;rel.parse(relative,!1,!0),relative=rel}for(var result=new Url,tkeys=Object.
keys(this),tk=0;tk<tkeys.length;tk++){var tkey=tkeys[tk];result[tkey]=this[tkey]}if(result.hash=relative.hash,
relative.href==="")return result.href=result.format(),result;if(relative.slashes&&!relative.protocol){for(var rkeys=Object.
keys(relative),rk=0;rk<rkeys.length;rk++){var rkey=rkeys[rk];rkey!=="protocol"&&(result[rkey]=relative[rkey])}
return slashedProtocol[result.protocol]&&result.hostname&&!result.pathname&&(result.pathname="/",result.path=result.
pathname),result.href=result.format(),result}if(relative.protocol&&relative.protocol!==result.protocol){if(!slashedProtocol[relative.
protocol]){for(var keys=Object.keys(relative),v=0;v<keys.length;v++){var k=keys[v];result[k]=relative[k]}return result.
href=result.format(),result}if(result.protocol=relative.protocol,!relative.host&&!hostlessProtocol[relative.protocol]){
for(var relPath=(relative.pathname||"").split("/");relPath.length&&!(relative.host=relPath.shift()););relative.
host||(relative.host=""),relative.hostname||(relative.hostname=""),relPath[0]!==""&&relPath.unshift(""),relPath.
length<2&&relPath.unshift(""),result.pathname=relPath.join("/")}else result.pathname=relative.pathname;if(result.
search=relative.search,result.query=relative.query,result.host=relative.host||"",result.auth=relative.auth,result.
hostname=relative.hostname||relative.host,result.port=relative.port,result.pathname||result.search){var p=result.
pathname||"",s=result.search||"";result.path=p+s}return result.slashes=result.slashes||relative.slashes,result.
href=result.format(),result}var isSourceAbs=result.pathname&&result.pathname.charAt(0)==="/",isRelAbs=relative.
host||relative.pathname&&relative.pathname.charAt(0)==="/",mustEndAbs=isRelAbs||isSourceAbs||result.host&&relative.
pathname,removeAllDots=mustEndAbs,srcPath=result.pathname&&result.pathname.split("/")||[],relPath=relative.pathname&&
relative.pathname.split("/")||[],psychotic=result.protocol&&!slashedProtocol[result.protocol];if(psychotic&&(result.
hostname="",result.port=null,result.host&&(srcPath[0]===""?srcPath[0]=result.host:srcPath.unshift(result.host)),
result.host="",relative.protocol&&(relative.hostname=null,relative.port=null,relative.host&&(relPath[0]===""?relPath[0]=
relative.host:relPath.unshift(relative.host)),relative.host=null),mustEndAbs=mustEndAbs&&(relPath[0]===""||srcPath[0]===
"")),isRelAbs)result.host=relative.host||relative.host===""?relative.host:result.host,result.hostname=relative.
hostname||relative.hostname===""?relative.hostname:result.hostname,result.search=relative.search,result.query=
relative.query,srcPath=relPath;else if(relPath.length)srcPath||(srcPath=[]),srcPath.pop(),srcPath=srcPath.concat(
relPath),result.search=relative.search,result.query=relative.query;else if(relative.search!=null){if(psychotic){
result.host=srcPath.shift(),result.hostname=result.host;var authInHost=result.host&&result.host.indexOf("@")>0?
result.host.split("@"):!1;authInHost&&(result.auth=authInHost.shift(),result.hostname=authInHost.shift(),result.
host=result.hostname)}return result.search=relative.search,result.query=relative.query,(result.pathname!==null||
result.search!==null)&&(result.path=(result.pathname?result.pathname:"")+(result.search?result.search:"")),result.
href=result.format(),result}if(!srcPath.length)return result.pathname=null,result.search?result.path="/"+result.
search:result.path=null,result.href=result.format(),result;for(var last=srcPath.slice(-1)[0],hasTrailingSlash=(result.
host||relative.host||srcPath.length>1)&&(last==="."||last==="..")||last==="",up=0,i=srcPath.length;i>=0;i--)last=
srcPath[i],last==="."?srcPath.splice(i,1):last===".."?(srcPath.splice(i,1),up++):up&&(srcPath.splice(i,1),up--);
if(!mustEndAbs&&!removeAllDots)for(;up--;up)srcPath.unshift("..");mustEndAbs&&srcPath[0]!==""&&(!srcPath[0]||srcPath[0].
charAt(0)!=="/")&&srcPath.unshift(""),hasTrailingSlash&&srcPath.join("/").substr(-1)!=="/"&&srcPath.push("");var isAbsolute=srcPath[0]===
""||srcPath[0]&&srcPath[0].charAt(0)==="/";if(psychotic){result.hostname=isAbsolute?"":srcPath.length?srcPath.
shift():"",result.host=result.hostname;var authInHost=result.host&&result.host.indexOf("@")>0?result.host.split(
"@"):!1;authInHost&&(result.auth=authInHost.shift(),result.hostname=authInHost.shift(),result.host=result.hostname)}
return mustEndAbs=mustEndAbs||result.host&&srcPath.length,mustEndAbs&&!isAbsolute&&srcPath.unshift(""),srcPath.
length>0?result.pathname=srcPath.join("/"):(result.pathname=null,result.path=null),(result.pathname!==null||result.
search!==null)&&(result.path=(result.pathname?result.pathname:"")+(result.search?result.search:"")),result.auth=
relative.auth||result.auth,result.slashes=result.slashes||relative.slashes,result.href=result.format(),result};
Url.prototype.parseHost=function(){var host=this.host,port=portPattern.exec(host);port&&(port=port[0],port!=="\
:"&&(this.port=port.substr(1)),host=host.substr(0,host.length-port.length)),host&&(this.hostname=host)};exports2.
parse=urlParse;exports2.resolve=urlResolve;exports2.resolveObject=urlResolveObject;exports2.format=urlFormat;exports2.
Url=Url}});var require_url2=__commonJS({"modules/url.js"(exports2,module2){"use strict";var{host,inspect,nodeError}=internals,
legacy=require_url(),[pairs,owners,parts]=[new WeakMap,new WeakMap,new WeakMap],URLSearchParams=class{constructor(init){
let list=[];if(typeof init=="object"&&init!==null){let iterate=init[Symbol.iterator];if(typeof iterate=="funct\
ion")for(let pair of init){let entry=pair!==null&&typeof pair=="object"&&typeof pair[Symbol.iterator]=="functi\
on"?[...pair]:[];if(entry.length!==2)throw nodeError(TypeError,"ERR_INVALID_TUPLE","Each query pair must be an\
 iterable [name, value] tuple");list.push([`${entry[0]}`,`${entry[1]}`])}else if(iterate==null)list=Reflect.ownKeys(
init).filter(key=>Object.prototype.propertyIsEnumerable.call(init,key)).map(key=>[`${key}`,`${init[key]}`]);else
throw nodeError(TypeError,"ERR_ARG_NOT_ITERABLE","Query pairs must be iterable")}else init!==void 0&&(list=host.
parseForm(`${init}`.replace(/^\?/,"")));pairs.set(this,list)}append(name,value){pairs.get(this).push([`${name}`,
`${value}`]),changed(this)}delete(name){keep(this,([key])=>key!==`${name}`)}get(name){let found=pairs.get(this).
find(([key])=>key===`${name}`);return found===void 0?null:found[1]}getAll(name){return pairs.get(this).filter(
([key])=>key===`${name}`).map(([,value])=>value)}has(name){return pairs.get(this).some(([key])=>key===`${name}`)}set(name,value){
let first=pairs.get(this).find(([key])=>key===`${name}`);if(first===void 0){this.append(name,value);return}first[1]=
`${value}`,keep(this,pair=>pair===first||pair[0]!==`${name}`)}sort(){pairs.get(this).sort(([a],[b])=>a<b?-1:a>
b?1:0),changed(this)}forEach(callback,self2){if(typeof callback!="function")throw nodeError(TypeError,"ERR_INV\
ALID_CALLBACK",`Callback must be a function. Received ${inspect(callback)}`);for(let[name,value]of pairs.get(this))
callback.call(self2,value,name,this)}*entries(){for(let pair of pairs.get(this))yield[...pair]}*keys(){for(let[
name]of pairs.get(this))yield name}*values(){for(let[,value]of pairs.get(this))yield value}toString(){return host.
formatForm(pairs.get(this))}[inspect.custom](depth,options){let shown=pairs.get(this).map(([name,value])=>`${inspect(
name,options)} => ${inspect(value,options)}`);return shown.length===0?"URLSearchParams {}":`URLSearchParams { ${shown.
join(", ")} }`}};Object.defineProperty(URLSearchParams.prototype,Symbol.iterator,{value:URLSearchParams.prototype.
entries,writable:!0,configurable:!0});Object.defineProperty(URLSearchParams.prototype,Symbol.toStringTag,{value:"\
URLSearchParams",configurable:!0});function keep(params,sound){pairs.set(params,pairs.get(params).filter(sound)),
changed(params)}function changed(params){let url=owners.get(params);url!==void 0&&parts.set(url,{...parts.get(
url),...host.setUrl(parts.get(url).href,"search",params.toString())})}function invalid(input){return Object.assign(
nodeError(TypeError,"ERR_INVALID_URL",`Invalid URL: ${input}`),{input:`${input}`})}var URL=class{constructor(input,base){
let found=host.parseUrl(`${input}`,base===void 0?void 0:`${base}`);if(found===void 0)throw invalid(base===void 0||
host.parseUrl(`${base}`)!==void 0?input:base);let searchParams=new URLSearchParams(found.search);owners.set(searchParams,
this),parts.set(this,{...found,searchParams})}get href(){return parts.get(this).href}set href(value){let found=host.
parseUrl(`${value}`);if(found===void 0)throw invalid(value);renew(this,found)}get origin(){return parts.get(this).
origin}get searchParams(){return parts.get(this).searchParams}toString(){return this.href}toJSON(){return this.
href}[inspect.custom](depth,options){if(typeof depth=="number"&&depth<0)return this;let shown={};for(let name of[
"href","origin","protocol","username","password","host","hostname","port","pathname","search","searchParams","\
hash"])shown[name]=this[name];return`${this.constructor.name} ${inspect(shown,options)}`}};for(let name of["pr\
otocol","username","password","host","hostname","port","pathname","search","hash"])Object.defineProperty(URL.prototype,
name,{get(){return parts.get(this)[name]},set(value){renew(this,host.setUrl(this.href,name,`${value}`))},enumerable:!0,
configurable:!0});for(let name of["href","origin","searchParams","toString","toJSON"])Object.defineProperty(URL.
prototype,name,{...Object.getOwnPropertyDescriptor(URL.prototype,name),enumerable:!0});Object.defineProperty(URL.
prototype,Symbol.toStringTag,{value:"URL",configurable:!0});function renew(url,found){let{searchParams}=parts.
get(url);parts.set(url,{...found,searchParams}),pairs.set(searchParams,host.parseForm(found.search.replace(/^\?/,
"")))}function format(url,options){if(!(url instanceof URL))return legacy.format(url);let{auth=!0,fragment=!0,
search=!0}=options||{},copy=new URL(url.href);return auth||([copy.username,copy.password]=["",""]),fragment||(copy.
hash=""),search||(copy.search=""),copy.href}function fileURLToPath(url){let{protocol,hostname,pathname}=typeof url==
"string"?new URL(url):url;if(protocol!=="file:")throw nodeError(TypeError,"ERR_INVALID_URL_SCHEME","The URL mu\
st be of scheme file");if(hostname!=="")throw nodeError(TypeError,"ERR_INVALID_FILE_URL_HOST",'File URL host m\
ust be "localhost" or empty on linux');if(/%2f/i.test(pathname))throw nodeError(TypeError,"ERR_INVALID_FILE_UR\
L_PATH","File URL path must not include encoded / characters");return decodeURIComponent(pathname)}function pathToFileURL(path){
let url=new URL("file://");return url.pathname=require_path_browserify().resolve(path).replace(/%/g,"%25").replace(
/\\/g,"%5C").replace(/\n/g,"%0A").replace(/\r/g,"%0D").replace(/\t/g,"%09"),url}var domain=convert=>name=>{let found=host.
parseUrl(`ws://${name}`);return found===void 0?"":convert(found.hostname)};module2.exports={...legacy,format,URL,
URLSearchParams,domainToASCII:domain(name=>name),domainToUnicode:domain(name=>require_punycode().toUnicode(name)),
fileURLToPath,pathToFileURL}}});var{console:console2,process:process2,unavailable}=internals,members=require_members(),modules={assert:()=>require_assert(),
buffer:()=>require_buffer2(),console:()=>console2,crypto:()=>require_crypto(),events:()=>require_events2(),fs:()=>require_fs(),
os:()=>require_os(),path:()=>require_path_browserify(),perf_hooks:()=>({performance:{now:()=>process2.uptime()*
1e3,timeOrigin:Date.now()-process2.uptime()*1e3}}),process:()=>process2,punycode:()=>require_punycode(),querystring:()=>require_querystring(),
stream:()=>require_stream2(),string_decoder:()=>require_string_decoder(),timers:()=>require_timers(),tty:()=>({
isatty:()=>!1}),url:()=>require_url2(),util:()=>require_util()};modules.sys=modules.util;var loaded=new Map;function load(name){
if(!loaded.has(name)){if(!Object.prototype.hasOwnProperty.call(members,name))return;loaded.set(name,complete(name,
modules[name]===void 0?{}:modules[name]()))}return loaded.get(name)}function complete(name,exports2){for(let[member,
kind]of Object.entries(members[name])){if(member in exports2){let own=typeof exports2[member]=="function"&&exports2[member].
name;own&&/^\d+$/.test(own.slice(member.length))&&own.startsWith(member)&&Object.defineProperty(exports2[member],
"name",{value:member});continue}let value=kind==="function"?missing(`${name}.${member}`):kind==="object"?{}:kind.
value;Object.defineProperty(exports2,member,{value,writable:!0,configurable:!0,enumerable:!0})}return exports2}
function missing(path){let name=path.slice(path.indexOf(".")+1);return{[name]:function(){throw unavailable(path)}}[name]}
module.exports={load,modules,encoding:()=>require_encoding()};

return module.exports;
}
/* It holds code of these packages:

@jsonjoy.com/fs-core 4.80.1: Apache-2.0

@jsonjoy.com/fs-node 4.80.1: Apache-2.0

@jsonjoy.com/fs-node-builtins 4.80.1: Apache-2.0

@jsonjoy.com/fs-node-utils 4.80.1: Apache-2.0

assert 2.1.0: MIT

Copyright Joyent, Inc. and other Node contributors. All rights reserved.
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to
deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.

base64-js 1.5.1: MIT

The MIT License (MIT)

Copyright (c) 2014 Jameson Little

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.

buffer 6.0.3: MIT

The MIT License (MIT)

Copyright (c) Feross Aboukhadijeh, and other contributors.

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.

events 3.3.0: MIT

MIT

Copyright Joyent, Inc. and other Node contributors.

Permission is hereby granted, free of charge, to any person obtaining a
copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included
in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE
USE OR OTHER DEALINGS IN THE SOFTWARE.

glob-to-regex.js 1.3.1: Apache-2.0

path-browserify 1.0.1: MIT

MIT License

Copyright (c) 2013 James Halliday

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

punycode 1.4.1: MIT

Copyright Mathias Bynens <https://mathiasbynens.be/>

Permission is hereby granted, free of charge, to any person obtaining
a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to
permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be
included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

readable-stream 3.6.2: MIT

Node.js is licensed for use as follows:

"""
Copyright Node.js contributors. All rights reserved.

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to
deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.
"""

This license applies to parts of Node.js originating from the
https://github.com/joyent/node repository:

"""
Copyright Joyent, Inc. and other Node contributors. All rights reserved.
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to
deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.
"""

string_decoder 1.3.0: MIT

Node.js is licensed for use as follows:

"""
Copyright Node.js contributors. All rights reserved.

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to
deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.
"""

This license applies to parts of Node.js originating from the
https://github.com/joyent/node repository:

"""
Copyright Joyent, Inc. and other Node contributors. All rights reserved.
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to
deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.
"""

thingies 2.6.1: MIT

MIT License

Copyright (c) 2020 Vadim @streamich Dalecky

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

url 0.11.4: MIT

The MIT License (MIT)

Copyright 2014 Joyent, Inc. and other Node contributors.

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/
