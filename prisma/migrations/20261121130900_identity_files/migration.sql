-- Identity documents are files of their own kind.
ALTER TYPE "file_purpose" ADD VALUE 'IDENTITY_FRONT';
ALTER TYPE "file_purpose" ADD VALUE 'IDENTITY_BACK';
