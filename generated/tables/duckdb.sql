-- Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
-- Then: SELECT status, count(*) FROM read_webhooks('payloads.ndjson') GROUP BY status;
CREATE OR REPLACE MACRO read_webhooks(path) AS TABLE
  SELECT * FROM read_json(path, format = 'newline_delimited', columns = {
    'status': 'VARCHAR',
    'msg': 'VARCHAR',
    'rec_id': 'VARCHAR',
    'client_id': 'VARCHAR',
    'recording_started_at': 'VARCHAR',
    'recording_first_frame_written_at': 'VARCHAR',
    'recording_first_peerframe_captured_at': 'VARCHAR',
    'recording_stopped_at': 'VARCHAR',
    'recording_file_duration_ms': 'BIGINT',
    'recording_file_size_bytes': 'BIGINT',
    'upload_status_code': 'BIGINT',
    'started_at': 'VARCHAR',
    'stopped_at': 'VARCHAR',
    'supervisor_session_id': 'VARCHAR',
    'supervisor_client_id': 'VARCHAR',
    'agent_session_id': 'VARCHAR',
    'agent_client_id': 'VARCHAR'
  });
