export { type S3BlobsOptions, s3Blobs } from './blobs/s3-blobs.js'
